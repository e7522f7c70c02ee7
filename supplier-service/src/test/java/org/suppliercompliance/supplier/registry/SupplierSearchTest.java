package org.suppliercompliance.supplier.registry;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.supplier.Calls.as;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SupplierSearchTest {
    private static String here;
    private static String there;

    @BeforeEach
    void authorities() {
        if (here == null) {
            here = authority();
            there = authority();
        }
    }

    private static Map<String, Object> named(String name, String scheme, String id) {
        return Map.of("legalName", name, "country", "SE", "identifiers", List.of(Map.of("scheme", scheme, "id", id)));
    }

    @Test
    @DisplayName("S1 S2: resellers and brands are registered in their roles and found apart")
    void resellers_and_brands_are_found_apart() {
        String mark = "Zq" + UUID.randomUUID().toString().substring(0, 8);
        post(
                        buyer(here),
                        "/suppliers",
                        Map.of("legalName", mark + " Reseller AB", "country", "SE", "roles", List.of("RESELLER")))
                .statusCode(201);
        post(
                        buyer(here),
                        "/suppliers",
                        Map.of(
                                "legalName",
                                mark + " Brand Inc",
                                "country",
                                "US",
                                "roles",
                                List.of("MANUFACTURER", "BRAND")))
                .statusCode(201);

        get(as("auditor", there), "/suppliers?name={n}&role=RESELLER", mark)
                .statusCode(200)
                .body("items.legalName", contains(mark + " Reseller AB"));
        get(as("auditor", there), "/suppliers?name={n}&role=BRAND", mark)
                .statusCode(200)
                .body("items.legalName", contains(mark + " Brand Inc"))
                .body("items[0].roles", contains("BRAND", "MANUFACTURER"));
    }

    @Test
    void a_supplier_is_found_by_its_identifier_in_any_spelling_and_never_by_a_persons_number() {
        post(buyer(here), "/suppliers", named("Region Stockholm", "SE-ON", "2321000016"))
                .statusCode(201);

        get(as("integrator", there), "/suppliers?identifier={i}", "SE-ON:232100-0016")
                .body("items.legalName", contains("Region Stockholm"));
        get(as("integrator", there), "/suppliers?identifier={i}", "SE-ON:2321000016")
                .body("items.legalName", contains("Region Stockholm"));
        get(buyer(here), "/suppliers?identifier={i}", "SE-ON:811228-9874")
                .statusCode(400)
                .body("errors.pointer", contains("query:identifier"));
    }

    @Test
    void a_name_is_found_by_its_start_whatever_case_and_accents_and_wildcards_are_plain_characters() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String name = "Ünïtéd " + mark + " Økonomi 100% A_B";
        post(buyer(here), "/suppliers", Map.of("legalName", name, "country", "NO"))
                .statusCode(201)
                .body("legalName", equalTo(name));

        get(buyer(here), "/suppliers?name={n}", "united " + mark + " okonomi").body("items.legalName", contains(name));
        get(buyer(here), "/suppliers?name={n}", "UNITED " + mark.toUpperCase() + " økonomi 100% a_b")
                .body("items.legalName", contains(name));
        get(buyer(here), "/suppliers?name={n}", "united%").body("items", hasSize(0));
        get(buyer(here), "/suppliers?name={n}&country=SE", "united " + mark).body("items", hasSize(0));
        get(buyer(here), "/suppliers?sort=name").statusCode(400).body("errors.pointer", contains("query:sort"));
    }

    @Test
    @DisplayName(
            "A page that ends with the longest name in letters of three bytes leads on to the next, and that one back")
    void a_long_name_leads_on() {
        String mark = "\u6f22" + UUID.randomUUID().toString().substring(0, 8);
        for (String end : List.of("a", "b")) {
            post(buyer(here), "/suppliers", Map.of("legalName", mark + "\u6f22".repeat(290) + end, "country", "SE"))
                    .statusCode(201);
        }
        JsonPath first = buyer(here)
                .queryParam("name", mark)
                .queryParam("limit", 1)
                .get("/supplier/v1/suppliers")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        JsonPath second = buyer(here)
                .urlEncodingEnabled(false)
                .get(first.getString("next"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .jsonPath();
        buyer(here)
                .urlEncodingEnabled(false)
                .get(second.getString("prev"))
                .then()
                .statusCode(200)
                .body("items.id", contains(first.getString("items[0].id")));
    }

    @Test
    void paging_by_name_has_no_gap_and_no_repeat_while_others_register() {
        String mark = "pg" + UUID.randomUUID().toString().substring(0, 8);
        for (int i = 0; i < 7; i++) {
            post(buyer(here), "/suppliers", Map.of("legalName", mark + " " + i, "country", "SE"))
                    .statusCode(201);
        }
        List<String> seen = new ArrayList<>();
        String next = "/supplier/v1/suppliers?limit=3&name=" + mark;
        while (next != null) {
            JsonPath page = buyer(here)
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.legalName"));
            if (seen.size() == 3) {
                post(buyer(here), "/suppliers", Map.of("legalName", mark + " 0 late", "country", "SE"))
                        .statusCode(201);
            }
            next = page.getString("next");
        }
        assertEquals(
                List.of(mark + " 0", mark + " 1", mark + " 2", mark + " 3", mark + " 4", mark + " 5", mark + " 6"),
                seen);
    }
}
