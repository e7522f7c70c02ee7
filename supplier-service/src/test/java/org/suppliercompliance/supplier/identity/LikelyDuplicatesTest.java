package org.suppliercompliance.supplier.identity;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.suppliercompliance.supplier.Calls.as;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.imported;
import static org.suppliercompliance.supplier.Calls.post;
import static org.suppliercompliance.supplier.Calls.resource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LikelyDuplicatesTest {
    private final String mark = "d" + UUID.randomUUID().toString().substring(0, 8);
    private String here;

    @BeforeEach
    void authorities() {
        here = authority();
    }

    private String registered(Map<String, Object> body) {
        return post(buyer(here), "/suppliers", body).statusCode(201).extract().path("id");
    }

    @Test
    @DisplayName(
            "S1: likely duplicates come with a score and every reason, likeliest first, and never the supplier itself")
    void scored_with_reasons() {
        String id = registered(Map.of(
                "legalName",
                mark + " Nordiska Datorer AB",
                "country",
                "SE",
                "town",
                "Kista",
                "identifiers",
                List.of(Map.of("scheme", "SE-ON", "id", "556074-7569"))));
        String vat = registered(Map.of(
                "legalName",
                mark + " Computers",
                "country",
                "SE",
                "identifiers",
                List.of(Map.of("scheme", "EU-VAT", "id", "SE556074756901"))));
        String same = registered(Map.of(
                "legalName", mark.toUpperCase() + " NORDISKA DATORER AKTIEBOLAG", "country", "SE", "town", "KISTA"));
        String similar = registered(Map.of("legalName", mark + " Nordisk Datorer A/S", "country", "SE"));
        registered(Map.of("legalName", "Something " + UUID.randomUUID(), "country", "SE"));

        ValidatableResponse answer = get(as("auditor", here), "/suppliers/" + id + "/likely-duplicates")
                .statusCode(200)
                .body("supplierId", equalTo(id))
                .body("items.supplierId", contains(vat, same, similar))
                .body("items[0].score", equalTo(75))
                .body("items[0].reasons.reason", contains("SAME_NUMBER", "SAME_COUNTRY"))
                .body("items[0].identifiers.id", contains("SE556074756901"))
                .body("items[1].score", equalTo(65))
                .body("items[1].reasons.reason", contains("SAME_NAME", "SAME_COUNTRY", "SAME_TOWN"))
                .body("items[1].reasons.points", contains(45, 15, 5))
                .body("items[2].reasons.reason", contains("SIMILAR_NAME", "SAME_COUNTRY"));
        assertEquals(
                (int) answer.extract().path("items[2].score"),
                (int) answer.extract().path("items[2].reasons[0].points") + 15);
    }

    @Test
    @DisplayName(
            "S1: the near-duplicates of a real register are proposed and stay apart, and a crowd is answered bounded")
    void a_real_register() {
        String marked =
                resource("ict_hardware_orgs.csv").replace("AMPAK Technology, Inc.", mark + " AMPAK Technology, Inc.");
        imported(here, "kind=suppliers&source=" + mark, marked);
        List<String> ids =
                get(buyer(here), "/suppliers?limit=100&q={q}", mark).extract().path("items.id");
        assertTrue(ids.size() > 2, "the file holds the organisation several times");

        get(buyer(here), "/suppliers/" + ids.get(0) + "/likely-duplicates")
                .statusCode(200)
                .body("items.size()", allOf(greaterThanOrEqualTo(ids.size() - 1), lessThanOrEqualTo(20)))
                .body("items[0].reasons[0].reason", equalTo("SAME_NAME"));
        get(buyer(here), "/suppliers?limit=100&q={q}", mark).body("items", hasSize(ids.size()));
    }

    @Test
    void an_unknown_supplier_has_none() {
        get(buyer(here), "/suppliers/" + UUID.randomUUID() + "/likely-duplicates")
                .statusCode(404);
    }
}
