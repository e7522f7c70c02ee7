package org.suppliercompliance.supplier.registry;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.supplier.Calls.as;
import static org.suppliercompliance.supplier.Calls.atOnce;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.changes;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.patch;
import static org.suppliercompliance.supplier.Calls.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suppliercompliance.supplier.Calls;

@QuarkusTest
class SupplierTest {
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

    /** A number of the Legal Entity Identifier that nobody has: eighteen characters and their two check digits. */
    static String freshLei() {
        String body =
                UUID.randomUUID().toString().replace("-", "").substring(0, 18).toUpperCase();
        BigInteger number = new BigInteger((body + "00")
                .chars()
                .mapToObj(c -> Integer.toString(Character.digit(c, 36)))
                .reduce("", String::concat));
        return body
                + String.format("%02d", 98 - number.mod(BigInteger.valueOf(97)).intValue());
    }

    @Test
    @DisplayName(
            "decision 14: a known identifier answers 200 with the unchanged record and its ETag, whoever asks and however it is written")
    void a_known_identifier_answers_with_the_unchanged_record() {
        String lei = freshLei();
        ValidatableResponse first = post(buyer(here), "/suppliers", named("First name AB", "XI-LEI", lei))
                .statusCode(201)
                .header("ETag", "\"1\"");
        String id = first.extract().path("id");

        post(buyer(there), "/suppliers", named("Another name AB", "XI-LEI", lei.toLowerCase()))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("id", equalTo(id))
                .body("legalName", equalTo("First name AB"))
                .body("identifiers.id", contains(lei));
        assertEquals(1, changes(buyer(here), id).size());
    }

    @Test
    void identifiers_of_different_suppliers_in_one_request_are_a_conflict_that_names_both() {
        String one = freshLei();
        String two = freshLei();
        String first = post(buyer(here), "/suppliers", named("One", "XI-LEI", one))
                .statusCode(201)
                .extract()
                .path("id");
        String second = post(buyer(here), "/suppliers", named("Two", "XI-LEI", two))
                .statusCode(201)
                .extract()
                .path("id");

        post(
                        buyer(here),
                        "/suppliers",
                        Map.of(
                                "legalName",
                                "Both",
                                "country",
                                "SE",
                                "identifiers",
                                List.of(Map.of("scheme", "XI-LEI", "id", one), Map.of("scheme", "XI-LEI", "id", two))))
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:supplier:identifiers-disagree"))
                .body("errors.detail", hasItems(containsString(first), containsString(second)));
    }

    @Test
    void twenty_registrations_of_one_identifier_at_once_make_one_supplier() throws Exception {
        String lei = freshLei();
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int number = i;
            calls.add(() -> post(
                            buyer(number % 2 == 0 ? here : there),
                            "/suppliers",
                            named("Racer " + number, "XI-LEI", lei))
                    .extract()
                    .statusCode());
        }
        List<Integer> answers = atOnce(calls);

        assertEquals(1, answers.stream().filter(status -> status == 201).count());
        assertEquals(19, answers.stream().filter(status -> status == 200).count());
        get(buyer(here), "/suppliers?identifier={i}", "XI-LEI:" + lei).body("items", hasSize(1));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "SE-ON, 556012-5790, 201", "SE-ON, 556012-5791, 422", "NO-BRC, 894 961 902, 201", "NO-BRC, 974640782, 422",
                "NO-BRC, Elvia AS, 422",
        "DK-CVR, 18632276, 201", "FI-PRO, 2058430-7, 422", "CN-USCI, 91440300HWJX59J9UE, 201",
                "EU-VAT, SE556091214802, 422", "SE-XX, 1, 422",
        "SE-ON, 811228-9874, 422", "DK-CVR, 39-18-27-42, 201", "EU-VAT, BE 0403.170.701, 201",
    })
    void a_number_is_checked_at_the_door(String scheme, String number, int status) {
        ValidatableResponse answer = post(buyer(here), "/suppliers", named("Checked " + number, scheme, number))
                .statusCode(status);
        if (status == 422) {
            answer.body(
                            "errors.pointer",
                            contains(scheme.equals("SE-XX") ? "/identifiers/0/scheme" : "/identifiers/0/id"))
                    .body("detail", not(Matchers.containsString(number.length() > 4 ? number : "\u0000")));
        }
    }

    @Test
    void a_patch_needs_the_current_etag_changes_only_what_it_names_and_tells_so() {
        String lei = freshLei();
        String id = post(buyer(here), "/suppliers", named("Before AB", "XI-LEI", lei))
                .statusCode(201)
                .extract()
                .path("id");

        patch(buyer(there), "/suppliers/" + id, null, "{\"legalName\": \"x\"}").statusCode(428);
        patch(
                        buyer(there),
                        "/suppliers/" + id,
                        "\"1\"",
                        "{\"legalName\": \"After AB\", \"roles\": [\"BRAND\"], \"town\": \"Kista\"}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("legalName", equalTo("After AB"))
                .body("country", equalTo("SE"))
                .body("identifiers.id", contains(lei))
                .body("town", equalTo("Kista"));
        patch(buyer(here), "/suppliers/" + id, "\"1\"", "{\"legalName\": \"Lost AB\"}")
                .statusCode(412);
        patch(buyer(here), "/suppliers/" + id, "\"2\"", "{\"town\": null}")
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("$", Matchers.hasKey("legalName"));
        patch(buyer(here), "/suppliers/" + id, "\"3\"", "{\"legalName\": \"After AB\"}")
                .statusCode(200)
                .header("ETag", "\"3\"");
        patch(buyer(here), "/suppliers/" + id, "\"3\"", "{\"legalName\": null}").statusCode(400);

        List<Map<String, Object>> facts = changes(buyer(there), id);
        assertEquals(
                List.of(
                        "supplier.supplier-registered.v1",
                        "supplier.supplier-details-changed.v1",
                        "supplier.supplier-details-changed.v1"),
                facts.stream().map(fact -> fact.get("type")).toList());
    }

    @Test
    void an_identifier_cannot_be_patched_away_from_another_supplier() {
        String lei = freshLei();
        post(buyer(here), "/suppliers", named("Owner", "XI-LEI", lei)).statusCode(201);
        String id = post(buyer(here), "/suppliers", named("Thief", "XI-LEI", freshLei()))
                .statusCode(201)
                .extract()
                .path("id");

        patch(
                        buyer(here),
                        "/suppliers/" + id,
                        "\"1\"",
                        Map.of("identifiers", List.of(Map.of("scheme", "XI-LEI", "id", lei))))
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:supplier:identifier-taken"));
        get(buyer(here), "/suppliers/" + id).header("ETag", "\"1\"");
    }

    @Test
    @DisplayName("FG7: members that are the service's own are refused and nothing is registered")
    void mass_assignment_is_refused() {
        post(
                        buyer(here),
                        "/suppliers",
                        "{\"legalName\": \"Mass\", \"country\": \"SE\", \"id\": \"0\", \"version\": 9, \"createdAt\": \"2020-01-01T00:00:00Z\"}")
                .statusCode(400)
                .body("errors.pointer", hasItems("/id", "/version", "/createdAt"));
        get(buyer(here), "/suppliers?name=mass").body("items.legalName", not(hasItem("Mass")));
    }

    @Test
    void only_a_buyer_registers_and_everybody_with_a_token_reads() {
        post(as("auditor", here), "/suppliers", Map.of("legalName", "No", "country", "SE"))
                .statusCode(403);
        String id = post(buyer(here), "/suppliers", Map.of("legalName", "Read by all", "country", "SE"))
                .statusCode(201)
                .extract()
                .path("id");
        get(Calls.supplier(id), "/suppliers/" + id).statusCode(200).body("createdAt", notNullValue());
        get(Calls.operator(), "/suppliers/" + id).statusCode(200);
        get(io.restassured.RestAssured.given(), "/suppliers/" + id).statusCode(401);
        get(buyer(here), "/suppliers/" + UUID.randomUUID()).statusCode(404);
        get(buyer(here), "/suppliers/nonsense").statusCode(404);
    }
}
