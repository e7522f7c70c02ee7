package org.suppliercompliance.supplier.imports;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.imported;
import static org.suppliercompliance.supplier.Calls.post;
import static org.suppliercompliance.supplier.Calls.supplierOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suppliercompliance.chassis.tables.TableFormat;

/** Risks of declared sites, out as a table and back in. */
@QuarkusTest
class DeclaredRisksTest {
    private static final String HEADER =
            "site_name,site_country,risk_priority,risk_category,risk_description,risk_method,risk_handling\n";

    private String here;
    private String mark;
    private String contract;

    @BeforeEach
    void parties() {
        here = authority();
        mark = "r" + UUID.randomUUID().toString().substring(0, 12);
        contract = contract();
    }

    private String contract() {
        return post(
                        buyer(here),
                        "/contracts",
                        Map.of(
                                "supplierId",
                                supplierOf(here, "Reseller " + UUID.randomUUID()),
                                "reference",
                                "R-1",
                                "title",
                                "Computers",
                                "cpvCodes",
                                List.of("30213000")))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> risk(int priority, String category, String description, String handling) {
        return Map.of(
                "priority",
                priority,
                "category",
                category,
                "description",
                description,
                "method",
                "Severity; likelihood",
                "handling",
                handling);
    }

    private ValidatableResponse sites(String contract) {
        String declaration = get(buyer(here), "/contracts/" + contract + "/declarations")
                .extract()
                .path("items[0].id");
        return get(buyer(here), "/contracts/" + contract + "/declarations/" + declaration + "/sites");
    }

    @ParameterizedTest
    @ValueSource(strings = {TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @Tag("S7")
    @DisplayName(
            "S7: the risks of each site go out by priority with their handling, a line each, and come back in the same")
    void there_and_back(String type) {
        Map<String, Object> risky = Map.of(
                "site",
                Map.of("name", mark + " Risky", "country", "CN"),
                "role",
                "FINAL_ASSEMBLY",
                "risks",
                List.of(
                        risk(2, "MINERALS", "=1+1, \"unsaid\" origin", "Asked the smelters; twice"),
                        risk(1, "WORKING_TIME", "Overtime | peak season", "Monthly reports\nand capped orders")));
        Map<String, Object> calm =
                Map.of("site", Map.of("name", mark + " Calm", "country", "SE"), "role", "MAIN_COMPONENT");
        String declaration = post(
                        buyer(here),
                        "/contracts/" + contract + "/declarations",
                        Map.of("onBehalf", Map.of("document", "By mail"), "sites", List.of(risky, calm)))
                .statusCode(201)
                .extract()
                .path("id");
        byte[] table = buyer(here)
                .accept(type)
                .get("/supplier/v1/contracts/" + contract + "/declarations/" + declaration + "/sites")
                .then()
                .statusCode(200)
                .contentType(startsWith(type))
                .extract()
                .asByteArray();
        if (type.equals(TableFormat.NDJSON_TYPE)) {
            assertEquals(
                    3, new String(table).lines().count(), "a line for each risk, and one for the site without any");
        }
        String other = contract();
        imported(here, "kind=declarations&contractId=" + other, type, table)
                .body("status", equalTo("COMPLETED"))
                .body("accepted", equalTo(3))
                .body("warnings", equalTo(0));

        sites(other)
                .body("items.name", contains(mark + " Calm", mark + " Risky"))
                .body("items[0].risks", hasSize(0))
                .body("items[1].risks.priority", contains(1, 2))
                .body("items[1].risks.category", contains("WORKING_TIME", "MINERALS"))
                .body("items[1].risks.description", contains("Overtime | peak season", "=1+1, \"unsaid\" origin"))
                .body("items[1].risks.method", contains("Severity; likelihood", "Severity; likelihood"))
                .body(
                        "items[1].risks.handling",
                        contains("Monthly reports\nand capped orders", "Asked the smelters; twice"));
        get(buyer(here), "/contracts/" + other + "/declarations").body("items[0].risks", equalTo(2));
        imported(here, "kind=declarations&contractId=" + other, type, table).body("unchanged", equalTo(3));
        get(buyer(here), "/contracts/" + other + "/declarations").body("items", hasSize(1));
    }

    @Test
    @Tag("S7")
    @DisplayName("S7: a list that only handles a risk in another way is a new declaration; the same list again is none")
    void another_handling() {
        String row = mark + " Works,CN,1,WORKING_TIME,Overtime,";
        String query = "kind=declarations&contractId=" + contract;
        imported(here, query, HEADER + row + ",Reports\n").body("accepted", equalTo(1));
        imported(here, query, HEADER + row + ",Reports\n").body("unchanged", equalTo(1));
        // What was the handling is the method now.
        imported(here, query, HEADER + row + "Reports,\n").body("accepted", equalTo(1));
        sites(contract)
                .body("items[0].risks.method", contains("Reports"))
                .body("items[0].risks[0].handling", nullValue());
        get(buyer(here), "/contracts/" + contract + "/declarations").body("items", hasSize(2));
    }

    @Test
    @DisplayName("a risk that lacks something or repeats a priority is reported and left out, and its site is kept")
    void what_is_no_risk() {
        String works = mark + " Works,CN,";
        imported(
                        here,
                        "kind=declarations&contractId=" + contract,
                        HEADER + works + "1,working_time,Overtime,,\n" + works + "1,MINERALS,Origin,,\n" + works
                                + "0,MINERALS,Origin,,\n" + works + "2,WEATHER,Rain,,\n" + works + "3,MINERALS,,,\n"
                                + works
                                + "101,MINERALS,Origin,,\n")
                .body("rows", equalTo(6))
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(0))
                .body("warnings", equalTo(9));
        sites(contract)
                .body("items", hasSize(1))
                .body("items[0].risks.category", contains("WORKING_TIME"))
                .body("items[0].risks.description", contains("Overtime"));
    }
}
