package org.suppliercompliance.supplier.declarations;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.supplier.Calls.as;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.changes;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.operator;
import static org.suppliercompliance.supplier.Calls.post;
import static org.suppliercompliance.supplier.Calls.supplier;
import static org.suppliercompliance.supplier.Calls.supplierOf;
import static org.suppliercompliance.supplier.identity.MergeCalls.merged;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeclarationTest extends DeclarationFixture {
    @Test
    @DisplayName("S5 S6: the supplier declares the factories behind its contract, in their roles and tiers")
    void a_supplier_declares_the_factories_of_a_contract() {
        JsonPath view = declare(
                        supplier(reseller),
                        Map.of(
                                "sites",
                                List.of(
                                        site("Assembly", Map.of("tier", 1, "product", "Laptops")),
                                        site("Panels", Map.of("role", "MAIN_COMPONENT", "tier", 2)))))
                .statusCode(201)
                .header("ETag", notNullValue())
                .extract()
                .jsonPath();
        String id = view.getString("id");
        assertEquals("SUPPLIER", view.getString("declaration.declaredBy"));
        assertEquals(2, view.getInt("declaration.sites"));
        assertEquals(1, view.getInt("declaration.number"));

        String path = "/contracts/" + contract + "/declarations/" + id;
        get(buyer(stockholm), path + "/sites")
                .statusCode(200)
                .body("items.name", contains(mark + " Assembly", mark + " Panels"))
                .body("items.role", contains("FINAL_ASSEMBLY", "MAIN_COMPONENT"))
                .body("items.tier", contains(1, 2))
                .body("items[0].product", equalTo("Laptops"));
        get(buyer(stockholm), path + "/sites?role=MAIN_COMPONENT").body("items.name", contains(mark + " Panels"));
        get(buyer(stockholm), path + "/sites?tier=1").body("items.name", contains(mark + " Assembly"));
        get(buyer(stockholm), "/sites?name={n}", mark).body("items", hasSize(2));
        List<Map<String, Object>> facts = changes(buyer(stockholm), id);
        assertEquals(
                List.of("supplier.supply-chain-declared.v1"),
                facts.stream().map(fact -> fact.get("type")).toList());
        Map<?, ?> data = (Map<?, ?>) facts.get(0).get("data");
        assertEquals(List.of(Map.of("country", "CN", "sites", 2)), data.get("countries"));
        assertEquals(contract, data.get("contractId"));
        assertEquals(1, changes(supplier(reseller), id).size());
        assertEquals(List.of(), changes(buyer(authority()), id));
    }

    @Test
    @DisplayName(
            "S7: a new declaration takes the place of the old one, which stays; each holds from its day to the day before the next")
    void a_new_declaration_supersedes_and_the_old_stays() {
        String first = declared(Map.of("declaredOn", "2025-01-10", "sites", List.of(site("Old", Map.of()))));
        String third = declared(Map.of("declaredOn", "2025-06-01", "sites", List.of(site("New", Map.of()))));
        // What came in by mail long ago is recorded late, in its place.
        String second = declared(Map.of(
                "declaredOn", "2025-03-01", "validUntil", "2025-04-30", "sites", List.of(site("Between", Map.of()))));

        for (Map.Entry<String, String> expected : Map.of(
                        "2025-01-10", "Old",
                        "2025-02-28", "Old",
                        "2025-03-01", "Between",
                        "2025-04-30", "Between",
                        "2025-06-01", "New",
                        "2026-01-01", "New")
                .entrySet()) {
            get(buyer(stockholm), "/contracts/" + contract + "/supply-chain?on=" + expected.getKey())
                    .body("sites.name", contains(mark + " " + expected.getValue()));
        }
        for (String none : List.of("2025-01-09", "2025-05-01", "2025-05-31")) {
            get(buyer(stockholm), "/contracts/" + contract + "/supply-chain?on=" + none)
                    .body("declaration", nullValue())
                    .body("sites", empty());
        }
        get(buyer(stockholm), "/contracts/" + contract + "/declarations")
                .body("items.id", contains(second, third, first))
                .body("items.number", contains(3, 2, 1))
                .body("items.supersededOn", contains("2025-06-01", null, "2025-03-01"));
        get(buyer(stockholm), "/contracts/" + contract + "/declarations/" + first + "/sites")
                .body("items.name", contains(mark + " Old"));
        assertEquals(
                first, ((Map<?, ?>) changes(buyer(stockholm), second).get(0).get("data")).get("supersedes"));
    }

    @Test
    @DisplayName("S7: a supplier does not write its declaration before a later one, nor anybody one of the future")
    void history_is_not_rewritten_by_the_supplier() {
        declared(Map.of("declaredOn", "2025-06-01", "sites", List.of(site("A", Map.of()))));
        declare(supplier(reseller), Map.of("declaredOn", "2025-05-31", "sites", List.of(site("B", Map.of()))))
                .statusCode(422)
                .body("errors.pointer", contains("/declaredOn"));
        declare(supplier(reseller), Map.of("declaredOn", "2999-01-01", "sites", List.of(site("B", Map.of()))))
                .statusCode(422)
                .body("errors.pointer", contains("/declaredOn"));
        get(buyer(stockholm), "/sites?name={n}", mark + " B").body("items", empty());
    }

    @Test
    @DisplayName(
            "S7: a supplier dates no declaration back before the day on which the newest was recorded: until then the authority knew the one before; the authority records late what came in early")
    void what_was_known_is_not_dated_back() {
        Map<String, Object> first = Map.of("declaredOn", "2025-06-01", "sites", List.of(site("A", Map.of())));
        declare(supplier(reseller), first).statusCode(201);
        Map<String, Object> second = Map.of("declaredOn", "2025-06-02", "sites", List.of(site("B", Map.of())));
        declare(supplier(reseller), second)
                .statusCode(422)
                .body("errors.pointer", contains("/declaredOn"))
                .body("errors.detail", contains("The newest declaration was recorded on a later day."));
        get(buyer(stockholm), "/contracts/" + contract + "/supply-chain?on=2025-06-02")
                .body("sites.name", contains(mark + " A"));

        declared(second);
        get(buyer(stockholm), "/contracts/" + contract + "/supply-chain?on=2025-06-02")
                .body("sites.name", contains(mark + " B"));
        declare(supplier(reseller), Map.of("sites", List.of(site("C", Map.of()))))
                .statusCode(201);
    }

    @Test
    @DisplayName("FG6: a declaration is seen by the contract's authority and supplier only, and made by nobody else")
    void a_foreign_declaration_is_not_there() {
        String id = declared(Map.of("sites", List.of(site("A", Map.of()))));
        String skane = authority();
        String other = supplierOf(skane, "Nosy");
        String foreign = contractOf(other);
        for (String path : List.of("", "/" + id, "/" + id + "/sites", "/comparison?from=" + id + "&to=" + id)) {
            String whole = "/contracts/" + contract + "/declarations" + path;
            get(supplier(reseller), whole).statusCode(200);
            get(buyer(skane), whole).statusCode(404);
            get(supplier(other), whole).statusCode(404);
        }
        get(buyer(stockholm), "/contracts/" + foreign + "/declarations/" + id).statusCode(404);
        Map<String, Object> body = Map.of("sites", List.of(site("B", Map.of())));
        declare(supplier(other), body).statusCode(404);
        declare(buyer(skane), body).statusCode(404);
        declare(as("auditor", stockholm), body).statusCode(403);
        get(supplier(other), "/contracts/" + contract + "/supply-chain").statusCode(404);
    }

    @Test
    void what_cannot_be_is_refused_with_every_pointer_and_nothing_is_kept() {
        String known = declaredSite();
        declare(
                        buyer(stockholm),
                        Map.of(
                                "validUntil",
                                "2020-01-01",
                                "brands",
                                List.of(
                                        Map.of("name", "Brand"),
                                        Map.of("name", "BRAND", "supplierId", UUID.randomUUID())),
                                "subcontractors",
                                List.of(Map.of(
                                        "name",
                                        "A",
                                        "country",
                                        "XX",
                                        "worksFor",
                                        "Nobody",
                                        "contributesDirectly",
                                        true)),
                                "sites",
                                List.of(
                                        Map.of("siteId", known, "role", "OTHER"),
                                        Map.of("siteId", known, "role", "MINE"),
                                        Map.of("siteId", UUID.randomUUID(), "role", "MINE"),
                                        Map.of("role", "MINE", "brand", "Nobody's"))))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/onBehalf",
                                "/validUntil",
                                "/brands/1/name",
                                "/brands/1/supplierId",
                                "/subcontractors/0/country",
                                "/subcontractors/0/worksFor",
                                "/sites/1/siteId",
                                "/sites/2/siteId",
                                "/sites/3",
                                "/sites/3/brand"));
        declare(supplier(reseller), Map.of()).statusCode(422).body("errors.pointer", contains("/sites"));
        declare(supplier(reseller), Map.of("sites", List.of(site("X", Map.of()), site("x", Map.of()))))
                .statusCode(422)
                .body("errors.pointer", contains("/sites/1"));
        get(buyer(stockholm), "/sites?name={n}", mark + " X").body("items", empty());
        get(buyer(stockholm), "/contracts/" + contract + "/declarations").body("items", empty());
    }

    @Test
    @DisplayName("S5, decision 14: who a supplier was merged into sees and makes the declarations of its contracts")
    void a_survivor_declares_for_those_merged_into_it() {
        String before = declared(Map.of("declaredOn", "2025-01-10", "sites", List.of(site("Old", Map.of()))));
        String survivor = supplierOf(stockholm, "Fictitious Reseller Group");
        get(supplier(survivor), "/contracts/" + contract + "/declarations").statusCode(404);
        String change = post(
                        buyer(stockholm),
                        "/suppliers/" + reseller + "/merge",
                        Map.of("survivorId", survivor, "reason", "Registered twice."))
                .statusCode(202)
                .extract()
                .path("id");
        operator()
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body("{}")
                .post("/supplier/v1/identity-changes/" + change + "/confirmation")
                .then()
                .statusCode(200);

        String after = declare(supplier(survivor), Map.of("sites", List.of(site("New", Map.of()))))
                .statusCode(201)
                .extract()
                .path("id");
        get(supplier(survivor), "/contracts/" + contract + "/declarations").body("items.id", contains(after, before));
        get(supplier(survivor), "/contracts/" + contract + "/declarations/" + before + "/sites")
                .body("items.name", contains(mark + " Old"));
        get(supplier(supplierOf(stockholm, "Somebody else")), "/contracts/" + contract + "/declarations")
                .statusCode(404);
    }

    @Test
    @DisplayName(
            "S5, decision 14: declarations and the supply chain of a merged supplier's contract show the survivor; facts keep the id of the contract")
    void a_merged_supplier_is_shown_as_its_survivor() {
        String before = declared(Map.of("declaredOn", "2025-01-10", "sites", List.of(site("Old", Map.of()))));
        String survivor = supplierOf(stockholm, "Fictitious Reseller Group");
        merged(stockholm, reseller, survivor);

        String path = "/contracts/" + contract;
        get(buyer(stockholm), path + "/declarations").body("items.supplierId", contains(survivor));
        get(buyer(stockholm), path + "/declarations/" + before).body("declaration.supplierId", equalTo(survivor));
        get(buyer(stockholm), path + "/supply-chain")
                .body("supplierId", equalTo(survivor))
                .body("declaration.supplierId", equalTo(survivor));
        get(buyer(stockholm), path + "/supply-chain?on=2025-01-09")
                .body("declaration", nullValue())
                .body("supplierId", equalTo(survivor));
        String after = declared(Map.of("sites", List.of(site("New", Map.of()))));
        Map<?, ?> data = (Map<?, ?>) changes(buyer(stockholm), after).get(0).get("data");
        assertEquals(reseller, data.get("supplierId"));
    }
}
