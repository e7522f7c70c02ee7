package org.suppliercompliance.supplier.identity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.changes;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.operator;
import static org.suppliercompliance.supplier.Calls.patch;
import static org.suppliercompliance.supplier.Calls.post;
import static org.suppliercompliance.supplier.Calls.supplier;
import static org.suppliercompliance.supplier.Calls.supplierOf;
import static org.suppliercompliance.supplier.identity.MergeCalls.act;
import static org.suppliercompliance.supplier.identity.MergeCalls.contract;
import static org.suppliercompliance.supplier.identity.MergeCalls.merged;
import static org.suppliercompliance.supplier.identity.MergeCalls.proposed;
import static org.suppliercompliance.supplier.identity.MergeCalls.split;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MergeTest {
    private final String mark = "m" + UUID.randomUUID().toString().substring(0, 8);
    private String here;
    private String there;

    @BeforeEach
    void authorities() {
        here = authority();
        there = authority();
    }

    private String numbered(String name, String number) {
        return post(
                        buyer(here),
                        "/suppliers",
                        Map.of(
                                "legalName",
                                mark + " " + name,
                                "country",
                                "SE",
                                "identifiers",
                                List.of(Map.of("scheme", "XI-DUNS", "id", number))))
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    @DisplayName(
            "decision 14: one authority proposes, another one with contracts there confirms; nothing changes before")
    void four_eyes() {
        String one = supplierOf(here, mark + " One AB");
        String two = supplierOf(here, mark + " Two AB");
        contract(here, one);
        ValidatableResponse proposal = proposed(here, one, two)
                .statusCode(202)
                .header("ETag", "\"1\"")
                .body("kind", equalTo("MERGE"))
                .body("status", equalTo("PROPOSED"))
                .body("proposedBy", equalTo(here));
        String change = proposal.extract().path("id");
        get(buyer(there), proposal.extract().header("Location").replace("/supplier/v1", ""))
                .body("id", equalTo(change));
        proposed(here, one, two).statusCode(409).body("type", containsString("change-pending"));

        act(buyer(here), change, "confirmation", "\"1\"")
                .statusCode(409)
                .body("type", containsString("confirmed-by-proposer"));
        act(buyer(there), change, "confirmation", "\"1\"")
                .statusCode(409)
                .body("type", containsString("no-contracts-there"));
        act(buyer(there), change, "confirmation", "\"7\"").statusCode(412);
        get(buyer(there), "/suppliers/" + one).statusCode(200).header("ETag", "\"1\"");
        contract(there, two);
        act(buyer(there), change, "confirmation", "\"1\"")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("CONFIRMED"))
                .body("decidedBy", equalTo(there));

        act(operator(), change, "rejection", "\"2\"").statusCode(409).body("type", containsString("change-decided"));
        get(buyer(here), "/identity-changes?supplierId={s}&status=CONFIRMED", one)
                .body("items.id", contains(change));
        buyer(here)
                .redirects()
                .follow(false)
                .get("/supplier/v1/suppliers/" + one)
                .then()
                .statusCode(308);
    }

    @Test
    @DisplayName(
            "decision 14: a merged id answers reads with 308 to the survivor, and writes with 409 and the survivor's link")
    void a_merged_id() {
        String one = numbered("One AB", mark + "1");
        String two = numbered("Two AB", mark + "2");
        String contract = contract(here, one);
        merged(here, one, two);

        String survivor = "/supplier/v1/suppliers/" + two;
        for (String below : List.of("", "/likely-duplicates")) {
            buyer(here)
                    .redirects()
                    .follow(false)
                    .get("/supplier/v1/suppliers/" + one + below)
                    .then()
                    .statusCode(308)
                    .header("Location", survivor + below);
        }
        patch(buyer(here), "/suppliers/" + one, "\"2\"", "{\"town\": \"Kista\"}")
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:supplier:supplier-merged"))
                .header("Link", "<" + survivor + ">; rel=\"canonical\"")
                .body("detail", containsString(survivor));
        post(
                        buyer(here),
                        "/contracts",
                        Map.of("supplierId", one, "reference", "x", "title", "x", "cpvCodes", List.of("30213000")))
                .statusCode(422)
                .body("errors.detail", contains(containsString(two)));

        get(buyer(here), "/suppliers?q={q}", mark).body("items.id", contains(two));
        get(buyer(here), "/suppliers?identifier={i}", "XI-DUNS:" + mark + "1").body("items.id", contains(two));
        get(buyer(here), "/suppliers/" + two)
                .header("ETag", "\"2\"")
                .body("identifiers.id", containsInAnyOrder(mark + "1", mark + "2"));
        post(
                        buyer(there),
                        "/suppliers",
                        Map.of(
                                "legalName",
                                "Again",
                                "country",
                                "SE",
                                "identifiers",
                                List.of(Map.of("scheme", "XI-DUNS", "id", mark + "1"))))
                .statusCode(200)
                .body("id", equalTo(two));
        assertEquals(
                List.of("supplier.supplier-registered.v1", "supplier.supplier-merged.v1"),
                changes(buyer(there), one).stream()
                        .map(fact -> fact.get("type"))
                        .toList());
        get(buyer(here), "/contracts/" + contract).body("supplierId", equalTo(two));
    }

    @Test
    @DisplayName(
            "decision 14, S12: contracts of a merged supplier are found with the survivor, by authority and by supplier, and come back with a split")
    void contracts_follow() {
        String one = supplierOf(here, mark + " One AB");
        String two = supplierOf(here, mark + " Two AB");
        String first = contract(here, one);
        String second = contract(there, one);
        String third = contract(here, two);
        merged(here, one, two);

        for (String asked : List.of(one, two)) {
            get(buyer(here), "/contracts?supplierId=" + asked).body("items.id", contains(third, first));
        }
        get(buyer(there), "/contracts?supplierId=" + two)
                .body("items.id", contains(second))
                .body("items.supplierId", contains(two));
        get(supplier(two), "/contracts").body("items.id", containsInAnyOrder(first, second, third));
        get(supplier(two), "/contracts/" + second).statusCode(200);
        patch(buyer(here), "/contracts/" + first, "\"1\"", "{\"title\": \"Laptops\"}")
                .statusCode(200)
                .header("ETag", startsWith("\"2."))
                .body("supplierId", equalTo(two))
                .body("title", equalTo("Laptops"));
        split(here, one);

        get(buyer(here), "/contracts?supplierId=" + two).body("items.id", contains(third));
        get(buyer(here), "/contracts?supplierId=" + one).body("items.id", contains(first));
        get(supplier(two), "/contracts/" + second).statusCode(404);
        get(supplier(one), "/contracts").body("items.id", containsInAnyOrder(first, second));
    }

    @Test
    @DisplayName(
            "decision 14: after a merge, and after a split, what was stored under the merged supplier has another ETag, and the one that was read still writes")
    void tags_follow() {
        String one = supplierOf(here, mark + " One AB");
        String two = supplierOf(here, mark + " Two AB");
        String contract = "/contracts/" + contract(here, one);
        String document = post(
                        buyer(here), "/suppliers/" + one + "/documents", Map.of("kind", "POLICY", "title", "Policy"))
                .statusCode(201)
                .extract()
                .path("id");
        String contractRead = get(buyer(here), contract).extract().header("ETag");
        String documentRead = get(buyer(here), "/suppliers/" + one + "/documents/" + document)
                .extract()
                .header("ETag");
        get(buyer(here).header("If-None-Match", contractRead), contract).statusCode(304);
        merged(here, one, two);

        String contractMerged = get(buyer(here).header("If-None-Match", contractRead), contract)
                .statusCode(200)
                .body("supplierId", equalTo(two))
                .extract()
                .header("ETag");
        get(buyer(here).header("If-None-Match", documentRead), "/suppliers/" + two + "/documents/" + document)
                .statusCode(200)
                .body("supplierId", equalTo(two));
        get(buyer(here).header("If-None-Match", contractMerged), contract).statusCode(304);
        patch(buyer(here), "/suppliers/" + two + "/documents/" + document, documentRead, "{\"issuer\": \"Example\"}")
                .statusCode(200);
        split(here, one);

        get(buyer(here).header("If-None-Match", contractMerged), contract)
                .statusCode(200)
                .body("supplierId", equalTo(one));
        patch(buyer(here), contract, contractMerged, "{\"title\": \"Laptops\"}").statusCode(200);
    }

    @Test
    @DisplayName("decision 14: a chain of merges is one supplier, and a split takes along what was merged before")
    void a_chain() {
        String one = numbered("One", mark + "1");
        String two = numbered("Two", mark + "2");
        String three = numbered("Three", mark + "3");
        merged(here, one, two);
        merged(here, two, three);

        get(buyer(here), "/suppliers/" + three).body("identifiers", hasSize(3));
        buyer(here)
                .redirects()
                .follow(false)
                .get("/supplier/v1/suppliers/" + one)
                .then()
                .header("Location", "/supplier/v1/suppliers/" + three);
        split(here, two);

        get(buyer(here), "/suppliers/" + three).body("identifiers.id", contains(mark + "3"));
        get(buyer(here), "/suppliers/" + two).body("identifiers.id", contains(mark + "1", mark + "2"));
        buyer(here)
                .redirects()
                .follow(false)
                .get("/supplier/v1/suppliers/" + one)
                .then()
                .header("Location", "/supplier/v1/suppliers/" + two);
        split(here, one);
        get(buyer(here), "/suppliers/" + one).statusCode(200).body("identifiers.id", contains(mark + "1"));
        get(buyer(here), "/suppliers/" + two).body("identifiers.id", contains(mark + "2"));
        assertEquals(
                List.of(
                        "supplier.supplier-registered.v1",
                        "supplier.supplier-merged.v1",
                        "supplier.supplier-merged.v1",
                        "supplier.supplier-merged.v1",
                        "supplier.supplier-split.v1"),
                changes(buyer(here), one).stream().map(fact -> fact.get("type")).toList());
    }
}
