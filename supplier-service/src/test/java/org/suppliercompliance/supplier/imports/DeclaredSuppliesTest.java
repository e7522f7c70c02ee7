package org.suppliercompliance.supplier.imports;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.imported;
import static org.suppliercompliance.supplier.Calls.post;
import static org.suppliercompliance.supplier.Calls.supplierOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.tables.TableFormat;

/** Who supplies whom, in an imported list and out again. */
@QuarkusTest
class DeclaredSuppliesTest {
    private static final String HEADER = "site_name,site_country,supplies_to\n";

    private String here;
    private String mark;
    private String contract;

    @BeforeEach
    void parties() {
        here = authority();
        mark = "s" + UUID.randomUUID().toString().substring(0, 12);
        contract = contract();
    }

    private String contract() {
        Map<String, Object> contract = Map.of(
                "supplierId",
                supplierOf(here, "Reseller " + UUID.randomUUID()),
                "reference",
                "R-1",
                "title",
                "Computers",
                "cpvCodes",
                List.of("30213000"));
        return post(buyer(here), "/contracts", contract)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse importedFor(String contract, String file) {
        return imported(here, "kind=declarations&contractId=" + contract, file);
    }

    private ValidatableResponse chain(String contract) {
        return get(buyer(here), "/contracts/" + contract + "/supply-chain");
    }

    @Test
    @Tag("S5")
    @Tag("S7")
    @DisplayName(
            "S5 S7: a list names whom each factory supplies, also one of a later row; its table comes back the same, and another customer is news")
    void there_and_back() {
        String list = HEADER + mark + " A,CN," + mark + " c|" + mark + " B\n" + mark + " B,CN,\n" + mark + " C,CN,\n";
        importedFor(contract, list).body("accepted", equalTo(3)).body("warnings", equalTo(0));
        List<String> ids = chain(contract).extract().path("sites.siteId");
        chain(contract)
                .body("sites.name", contains(mark + " A", mark + " B", mark + " C"))
                .body(
                        "sites[0].suppliesTo",
                        contains(ids.subList(1, 3).stream().sorted().toArray()))
                .body("sites[1].suppliesTo", empty());

        String declaration = chain(contract).extract().path("declaration.id");
        byte[] table = buyer(here)
                .accept(TableFormat.CSV_TYPE)
                .get("/supplier/v1/contracts/" + contract + "/declarations/" + declaration + "/sites")
                .asByteArray();
        String other = contract();
        importedFor(other, new String(table, StandardCharsets.UTF_8)).body("warnings", equalTo(0));
        assertEquals(
                chain(contract).extract().<List<?>>path("sites.suppliesTo"),
                chain(other).extract().<List<?>>path("sites.suppliesTo"));

        importedFor(contract, list).body("unchanged", equalTo(3));
        importedFor(contract, list.replace("|" + mark + " B", "")).body("accepted", equalTo(3));
        get(buyer(here), "/contracts/" + contract + "/declarations").body("items", hasSize(2));
    }

    @Test
    @Tag("S5")
    @DisplayName("S5: the name of a factory with a bar or a backslash in it is one name, in CSV and in lines of JSON")
    void names_with_bars() {
        String list = HEADER + mark + " A,CN," + mark + " B\\|C|" + mark + " D\\\\E\n" + mark + " B|C,CN,\n" + mark
                + " D\\E,CN,\n";
        String lines = """
                {"site_name":"%1$s A","site_country":"CN","supplies_to":["%1$s B|C","%1$s D\\\\E"]}
                {"site_name":"%1$s B|C","site_country":"CN"}
                {"site_name":"%1$s D\\\\E","site_country":"CN"}
                """.formatted(mark);

        importedFor(contract, list).body("accepted", equalTo(3)).body("warnings", equalTo(0));
        chain(contract).body("sites[0].suppliesTo", hasSize(2));
        imported(
                        here,
                        "kind=declarations&contractId=" + contract,
                        TableFormat.NDJSON_TYPE,
                        lines.getBytes(StandardCharsets.UTF_8))
                .body("unchanged", equalTo(3))
                .body("warnings", equalTo(0));
    }

    @Test
    @Tag("S5")
    @DisplayName(
            "S5: a list of which every row is rejected declares nothing, and what was declared before stays in force")
    void a_list_without_a_site_is_none() {
        String one = "CN2021250" + mark.substring(1, 7).toUpperCase();
        String two = "CN2022250" + mark.substring(1, 7).toUpperCase();
        importedFor(
                        contract,
                        "site_name,site_country,os_id\n" + mark + " A,CN," + one + "\n" + mark + " B,CN," + two + "\n")
                .body("accepted", equalTo(2));
        String declaration = chain(contract).extract().path("declaration.id");

        importedFor(
                        contract,
                        "site_name,site_country,identifiers\n" + mark + " C,CN,OS-ID:" + one + "|OS-ID:" + two + "\n")
                .body("status", equalTo("COMPLETED"))
                .body("accepted", equalTo(0))
                .body("rejected", equalTo(1))
                .body("declarationId", nullValue());

        chain(contract).body("declaration.id", equalTo(declaration)).body("sites", hasSize(2));
        get(buyer(here), "/contracts/" + contract + "/declarations").body("items.id", contains(declaration));
    }

    @Test
    @DisplayName(
            "a name that no row, several rows or the row itself has is reported with its line and left out; the rows are kept")
    void names_that_are_not_understood() {
        String twin = mark + " Twin";
        String id = importedFor(
                        contract,
                        "site_name,site_country,site_address,supplies_to\n"
                                + twin + ",CN,1 East Road," + mark + " nobody\n"
                                + twin + ",CN,2 West Road," + UUID.randomUUID() + "\n"
                                + mark + " A,CN,3 North Road," + twin + "|" + mark + " a\n")
                .body("accepted", equalTo(3))
                .body("warnings", equalTo(4))
                .extract()
                .path("id");

        List<String> report = buyer(here)
                .accept("text/csv")
                .get("/supplier/v1/imports/" + id + "/rejected-rows")
                .asString()
                .lines()
                .skip(1)
                .map(line -> line.split(",")[0] + " " + line.split(",")[1] + " " + line.split(",")[2])
                .toList();
        assertEquals(
                List.of(
                        "2 WARNING supplies_to",
                        "3 WARNING supplies_to",
                        "4 WARNING supplies_to",
                        "4 WARNING supplies_to"),
                report);
        chain(contract).body("sites", hasSize(3)).body("sites.suppliesTo.flatten()", empty());
    }
}
