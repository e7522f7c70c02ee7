package org.suppliercompliance.supplier.imports;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.supplier.Calls.as;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.changes;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.imported;
import static org.suppliercompliance.supplier.Calls.key;
import static org.suppliercompliance.supplier.Calls.post;
import static org.suppliercompliance.supplier.Calls.resource;
import static org.suppliercompliance.supplier.Calls.supplier;
import static org.suppliercompliance.supplier.Calls.supplierOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeclarationImportTest {
    private static final String MAPPED =
            "&column=site_name:Produktionsställe&column=product:Produkt&column=operator:Koncern";

    private String authority;
    private String reseller;
    private String contract;
    private String mark;

    @BeforeEach
    void parties() {
        authority = authority();
        reseller = supplierOf(authority, "Fictitious Reseller");
        mark = "m" + UUID.randomUUID().toString().substring(0, 12);
        contract = post(
                        buyer(authority),
                        "/contracts",
                        Map.of(
                                "supplierId",
                                reseller,
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

    private String query(String more) {
        return "kind=declarations&contractId=" + contract + more;
    }

    private ValidatableResponse declarations() {
        return get(buyer(authority), "/contracts/" + contract + "/declarations");
    }

    private ValidatableResponse refused(String query, String file) {
        return buyer(authority)
                .contentType("text/csv")
                .header("Idempotency-Key", key())
                .urlEncodingEnabled(false)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/supplier/v1/imports?" + query)
                .then();
    }

    @Test
    @DisplayName(
            "S5 S6 S7: 800 factories of 200 companies import as a declaration, the next edition as another, and the comparison names every planted change")
    void two_editions_of_a_published_list_are_imported_and_compared() {
        String first = imported(
                        authority,
                        query("&declaredOn=2025-06-30&source=list"),
                        resource("fictitious_factories_2025.csv"))
                .body("status", equalTo("COMPLETED"))
                .body("rows", equalTo(800))
                .body("accepted", equalTo(800))
                .body("rejected", equalTo(0))
                .body("warnings", equalTo(0))
                .body("ignoredColumns", empty())
                .body("contractId", equalTo(contract))
                .extract()
                .path("declarationId");
        String second = imported(
                        authority,
                        query("&declaredOn=2026-06-30&source=list" + MAPPED),
                        resource("fictitious_factories_2026.csv"))
                .body("accepted", equalTo(803))
                .body("rejected", equalTo(0))
                .body("warnings", equalTo(0))
                .body("ignoredColumns", contains("Comment"))
                .extract()
                .path("declarationId");

        get(supplier(reseller), "/contracts/" + contract + "/declarations/comparison?from=" + first + "&to=" + second)
                .statusCode(200)
                .body("addedCount", equalTo(15))
                .body("added.name", everyItem(containsString(" Robotics Yard")))
                .body("removedCount", equalTo(12))
                .body(
                        "removed.name",
                        contains(
                                "Acorn Sensor Electronics",
                                "Amber Casing Technology",
                                "Dawn Hinge Technology",
                                "Drift Magnet Electronics",
                                "Garnet Optics Technology",
                                "Glade Stamping Electronics",
                                "Jasper Plastics Technology",
                                "Juniper Antenna Electronics",
                                "Meadow Cooling Electronics",
                                "Pebble Camera Technology",
                                "Thistle Display Electronics",
                                "Willow Cable Electronics"))
                .body("changedCount", equalTo(5))
                .body("changed.changed", everyItem(contains("role")))
                .body("unchangedCount", equalTo(777))
                .body(
                        "likelyRenamed.removed.name",
                        containsInAnyOrder(
                                "Amber Speaker Manufacturing",
                                "Kestrel Camera Industries",
                                "Velvet Stamping Industries",
                                "Fable Display Works",
                                "Raven Magnet Technology",
                                "Frost Battery Electronics"))
                .body(
                        "likelyRenamed.added.name",
                        containsInAnyOrder(
                                "Brightwater Assembly Campus",
                                "Northgate Components Plant",
                                "Silverline Making House",
                                "Fable Display Works Ltd",
                                "Raven Magnet Technology Ltd",
                                "Frost Battery Electronics Ltd"))
                .body("likelyRenamed.why.findAll { it.contains('SAME_ADDRESS') }", hasSize(3))
                .body("likelyRenamed.why.findAll { it.contains('SIMILAR_NAME') }", hasSize(3))
                .body("truncated", equalTo(false));
        get(buyer(authority), "/contracts/" + contract + "/supply-chain?on=2025-12-31&limit=1000")
                .body("declaration.id", equalTo(first))
                .body("declaration.onBehalf.document", equalTo("Imported list of factories (list)"))
                .body("sites", hasSize(800))
                .body("sites.operatedBy.unique()", hasSize(200))
                .body("truncated", equalTo(false));
        get(buyer(authority), "/contracts/" + contract + "/supply-chain")
                .body("declaration.id", equalTo(second))
                .body("sites", hasSize(200))
                .body("truncated", equalTo(true));
        assertEquals(
                List.of("supplier.supply-chain-declared.v1"),
                changes(supplier(reseller), second).stream()
                        .map(fact -> fact.get("type"))
                        .toList());

        imported(
                        authority,
                        query("&declaredOn=2026-06-30&source=list" + MAPPED),
                        resource("fictitious_factories_2026.csv"))
                .body("accepted", equalTo(0))
                .body("unchanged", equalTo(803))
                .body("declarationId", nullValue());
        declarations().body("items.id", contains(second, first)).body("items.sites", contains(803, 800));
    }

    @Test
    void a_row_that_names_no_factory_is_reported_and_the_rest_is_declared() {
        String file = "Factory;Country / Region;Type;Tier;Employees;Lat;Lon;OS ID;Brand\n"
                + mark + " One;VIET NAM;Final Assembly;Tier 1;1 200;10.5;106.25;;Brand A\n"
                + ";China;;;;;;;\n"
                + mark + " Three;Atlantis;;;;;;;\n"
                + mark + " Four;Kina;Dreaming;x;1000-5000;99;1;12;brand a\n"
                + mark + " one;VN;;;;;;;\n";
        String id = imported(authority, query(""), file)
                .body("rows", equalTo(5))
                .body("accepted", equalTo(2))
                .body("unchanged", equalTo(1))
                .body("rejected", equalTo(2))
                .extract()
                .path("declarationId");

        String path = "/contracts/" + contract + "/declarations/" + id;
        get(buyer(authority), path + "/sites")
                .body("items.name", contains(mark + " Four", mark + " One"))
                .body("items.country", contains("CN", "VN"))
                .body("items.role", contains("OTHER", "FINAL_ASSEMBLY"))
                .body("items.tier", contains(null, 1));
        get(buyer(authority), path).body("brands.name", hasSize(1));
        get(buyer(authority), "/sites?name={n}", mark)
                .body("items.workers", contains(null, 1200))
                .body("items[1].coordinates.longitude", equalTo(106.25f))
                .body("items[0].coordinates", nullValue());
        List<String> report = buyer(authority)
                .accept("text/csv")
                .get("/supplier/v1/imports/" + id + "/rejected-rows")
                .then()
                .extract()
                .asString()
                .lines()
                .skip(1)
                .map(line -> line.split(",")[0] + " " + line.split(",")[1] + " " + line.split(",")[2])
                .toList();
        assertEquals(
                List.of(
                        "3 REJECTED Factory",
                        "4 REJECTED Country / Region",
                        "5 WARNING Type",
                        "5 WARNING Tier",
                        "5 WARNING Employees",
                        "5 WARNING OS ID",
                        "5 WARNING Lat",
                        "6 WARNING Factory"),
                report);
    }

    @Test
    void a_dry_run_and_a_file_that_breaks_off_declare_nothing() {
        String good = "name,country\n" + mark + " One,CN\n" + mark + " Two,CN\n";
        imported(authority, query("&dryRun=true"), good)
                .body("accepted", equalTo(2))
                .body("declarationId", nullValue());
        imported(authority, query(""), Workbooks.XLSX, Workbooks.brokenOff(mark + " One", "CN"))
                .body("status", equalTo("FAILED"))
                .body("declarationId", nullValue());
        imported(authority, query(""), "name,country\n,CN\n").body("rejected", equalTo(1));
        declarations().body("items", empty());
        imported(authority, query(""), good).body("accepted", equalTo(2));
        imported(authority, query(""), good).body("accepted", equalTo(0)).body("unchanged", equalTo(2));
        declarations().body("items.sites", contains(2));
    }

    @Test
    void a_list_needs_a_contract_of_the_authority_and_columns_it_has() {
        String file = "name,country\n" + mark + ",CN\n";
        refused("kind=declarations", file).statusCode(400).body("errors.pointer", contains("query:contractId"));
        refused("kind=suppliers&contractId=" + contract, file)
                .statusCode(400)
                .body("errors.pointer", contains("query:contractId"));
        refused("kind=declarations&contractId=" + UUID.randomUUID(), file)
                .statusCode(422)
                .body("errors.pointer", contains("query:contractId"));
        refused(query("&declaredOn=2999-01-01"), file)
                .statusCode(422)
                .body("errors.pointer", contains("query:declaredOn"));
        refused(query("&column=shoe_size:name"), file).statusCode(400).body("errors.pointer", contains("query:column"));
        refused(query("&column=site_name:name&column=site_name:country"), file)
                .statusCode(400)
                .body("errors.pointer", contains("query:column"));
        refused(query("&column=site_name:Missing"), file)
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:supplier:columns-missing"))
                .body("detail", startsWith("The file has no column Missing"));
        refused(query(""), "name,town\nx,y\n")
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:supplier:columns-missing"));
        as("supplier", authority)
                .contentType("text/csv")
                .header("Idempotency-Key", key())
                .body(file)
                .post("/supplier/v1/imports?" + query(""))
                .then()
                .statusCode(403);
        declarations().body("items", empty());
    }
}
