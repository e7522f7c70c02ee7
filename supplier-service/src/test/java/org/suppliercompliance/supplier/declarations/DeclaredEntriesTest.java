package org.suppliercompliance.supplier.declarations;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.suppliercompliance.supplier.Calls.as;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.post;
import static org.suppliercompliance.supplier.Calls.supplier;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hamcrest.MatcherAssert;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeclaredEntriesTest extends DeclarationFixture {
    @Test
    @DisplayName(
            "S1 S2 S3 S4: the brands behind a reseller stand apart from it, with how they work with the clauses and their systems")
    @Tag("S3")
    @Tag("S4")
    void brands_stand_apart_from_the_reseller() {
        String brand = post(
                        buyer(stockholm),
                        "/suppliers",
                        Map.of("legalName", mark + " Computers", "country", "TW", "roles", List.of("BRAND")))
                .extract()
                .path("id");
        declared(Map.of(
                "brands",
                List.of(
                        Map.of(
                                "name",
                                mark + " Computers",
                                "supplierId",
                                brand,
                                "fulfilment",
                                "Audits its factories every year",
                                "managementSystem",
                                true,
                                "evidence",
                                "Report 7",
                                "programmes",
                                List.of("Responsible Minerals Initiative")),
                        Map.of("name", mark + " Unknown"))));

        get(buyer(stockholm), "/contracts/" + contract + "/supply-chain")
                .statusCode(200)
                .body("supplierId", equalTo(reseller))
                .body("brands.name", contains(mark + " Computers", mark + " Unknown"))
                .body("brands.supplierId", contains(brand, null))
                .body("brands[0].fulfilment", equalTo("Audits its factories every year"))
                .body("brands.managementSystem", contains(true, null))
                .body("brands[0].evidence", equalTo("Report 7"));
    }

    @Test
    @DisplayName("S34: the multi-stakeholder programmes of a brand are listed")
    void programmes_of_a_brand_are_listed() {
        String id = declared(Map.of(
                "brands", List.of(Map.of("name", "B", "programmes", List.of("Programme, one", "Programme two")))));
        get(buyer(stockholm), "/contracts/" + contract + "/declarations/" + id)
                .body("brands[0].programmes", contains("Programme, one", "Programme two"));
    }

    @Test
    @DisplayName(
            "S8: subcontractors are in scope when they contribute directly; a circle among them is named, not followed")
    void subcontractors_and_their_circles() {
        declared(Map.of(
                "brands",
                List.of(Map.of("name", "B")),
                "subcontractors",
                List.of(
                        Map.of(
                                "name",
                                "Logistics",
                                "country",
                                "SE",
                                "contributesDirectly",
                                true,
                                "task",
                                "Installation"),
                        Map.of("name", "Repair", "worksFor", "logistics", "contributesDirectly", false),
                        Map.of("name", "Spares", "worksFor", "Repair", "contributesDirectly", true),
                        Map.of("name", "Repair", "worksFor", "Spares", "contributesDirectly", false))));

        String path = "/contracts/" + contract + "/supply-chain";
        get(buyer(stockholm), path)
                .body("subcontractors.name", contains("Logistics", "Repair", "Spares"))
                .body("subcontractors.depth", contains(1, 2, 3))
                .body("subcontractors.inScope", contains(true, false, true))
                .body("subcontractors[2].path", contains("Logistics", "Repair"))
                .body("cycles", contains(List.of("Repair", "Spares", "Repair")))
                .body("truncated", equalTo(false));
        get(buyer(stockholm), path + "?depth=1")
                .body("subcontractors.name", contains("Logistics"))
                .body("truncated", equalTo(true));
        get(buyer(stockholm), path + "?depth=11").statusCode(400);
        get(buyer(stockholm), path + "?limit=1001").statusCode(400);
    }

    @Test
    @DisplayName(
            "S26 S27 S28 S29: the supplier's risk assessment, and each factory's risks in order, with method and handling")
    @Tag("S26")
    @Tag("S27")
    @Tag("S28")
    @Tag("S29")
    void risks_are_prioritised_with_method_and_handling() {
        Map<String, Object> first = Map.of(
                "priority",
                1,
                "category",
                "WORKING_TIME",
                "description",
                "Overtime",
                "method",
                "Severity x likelihood",
                "handling",
                "Monthly reports");
        Map<String, Object> second = Map.of("priority", 2, "category", "ENVIRONMENT", "description", "Waste water");
        String id = declared(Map.of(
                "riskAssessment",
                Map.of("document", "Assessment 2025", "madeOn", "2025-05-31", "method", "Scale 1 to 5"),
                "sites",
                List.of(site("A", Map.of("risks", List.of(second, first))), site("B", Map.of()))));

        String path = "/contracts/" + contract + "/declarations/" + id;
        get(as("integrator", stockholm), path)
                .body("declaration.riskAssessment.document", equalTo("Assessment 2025"))
                .body("declaration.riskAssessment.madeOn", equalTo("2025-05-31"))
                .body("declaration.riskAssessment.method", equalTo("Scale 1 to 5"))
                .body("declaration.risks", equalTo(2));
        get(as("integrator", stockholm), path + "/sites")
                .body("items[0].risks.priority", contains(1, 2))
                .body("items[0].risks.category", contains("WORKING_TIME", "ENVIRONMENT"))
                .body("items[0].risks[0].method", equalTo("Severity x likelihood"))
                .body("items[0].risks[0].handling", equalTo("Monthly reports"))
                .body("items[1].risks", empty());
        declare(supplier(reseller), Map.of("sites", List.of(site("C", Map.of("risks", List.of(first, first))))))
                .statusCode(422)
                .body("errors.pointer", contains("/sites/0/risks/1/priority"));
    }

    @Test
    @DisplayName("S33: no field claims a verified origin of minerals at product level, and none is taken")
    void nothing_claims_traceability_to_the_product() {
        for (String claim : List.of("mineralOrigin", "conflictFree", "verifiedOrigin", "traceable")) {
            declare(supplier(reseller), Map.of("sites", List.of(site("A", Map.of(claim, true)))))
                    .statusCode(400)
                    .body("errors.pointer", contains("/sites/0/" + claim));
        }
        String document = get(buyer(stockholm), "/openapi?format=json")
                .statusCode(200)
                .extract()
                .asString();
        List<String> names = Pattern.compile("\"([A-Za-z]+)\"\\s*:")
                .matcher(document)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
        MatcherAssert.assertThat(
                names,
                everyItem(not(Matchers.matchesPattern("(?i).*(mineralOrigin|verifiedOrigin|traceab|conflictFree).*"))));
    }

    @Test
    @DisplayName("S7: two declarations are compared in one request: added, removed, changed, likely renamed")
    void two_declarations_are_compared() {
        String first = declared(Map.of(
                "declaredOn",
                "2025-01-01",
                "brands",
                List.of(Map.of("name", "Stays"), Map.of("name", "Goes")),
                "sites",
                List.of(
                        site("Same", Map.of()),
                        site("Promoted", Map.of("role", "MAIN_COMPONENT")),
                        site("Closed", Map.of()),
                        Map.of(
                                "site",
                                Map.of("name", mark + " Old Name", "address", "9 Harbour Street", "country", "VN"),
                                "role",
                                "FINAL_ASSEMBLY"))));
        String second = declared(Map.of(
                "declaredOn",
                "2025-07-01",
                "brands",
                List.of(Map.of("name", "Stays"), Map.of("name", "Comes")),
                "sites",
                List.of(
                        site("Same", Map.of()),
                        site(
                                "Promoted",
                                Map.of(
                                        "risks",
                                        List.of(Map.of("priority", 1, "category", "OTHER", "description", "New")))),
                        site("Opened", Map.of()),
                        Map.of(
                                "site",
                                Map.of("name", "Quite different", "address", "9, Harbour Street", "country", "VN"),
                                "role",
                                "FINAL_ASSEMBLY"))));

        String path = "/contracts/" + contract + "/declarations/comparison";
        get(buyer(stockholm), path + "?from=" + first + "&to=" + second)
                .statusCode(200)
                .body("added.name", contains(mark + " Opened"))
                .body("removed.name", contains(mark + " Closed"))
                .body("changed.name", contains(mark + " Promoted"))
                .body("changed[0].changed", contains("role", "risks"))
                .body("likelyRenamed.removed.name", contains(mark + " Old Name"))
                .body("likelyRenamed.added.name", contains("Quite different"))
                .body("likelyRenamed[0].why", hasItem("SAME_ADDRESS"))
                .body("unchangedCount", equalTo(1))
                .body("brandsAdded", contains("Comes"))
                .body("brandsRemoved", contains("Goes"))
                .body("truncated", equalTo(false));
        get(buyer(stockholm), path + "?from=" + first + "&to=" + first)
                .body("addedCount", equalTo(0))
                .body("unchangedCount", equalTo(4));
        get(buyer(stockholm), path + "?from=" + first + "&to=" + UUID.randomUUID())
                .statusCode(404);
        get(buyer(stockholm), path)
                .body("from.id", equalTo(first))
                .body("to.id", equalTo(second))
                .body("addedCount", equalTo(1));
        get(buyer(stockholm), path + "?to=" + first).statusCode(404);
        get(buyer(stockholm), path + "?from=x").statusCode(400);
    }
}
