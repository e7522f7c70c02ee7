package org.suppliercompliance.supplier.imports;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.suppliercompliance.supplier.Calls.as;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.imported;
import static org.suppliercompliance.supplier.Calls.patch;
import static org.suppliercompliance.supplier.Calls.post;
import static org.suppliercompliance.supplier.Calls.supplier;
import static org.suppliercompliance.supplier.Calls.supplierOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ExportTest {
    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static String mark() {
        return "e" + UUID.randomUUID().toString().substring(0, 12);
    }

    private static Response table(RequestSpecification who, String type, String path, Object... parameters) {
        Response answer = who.accept(type).get("/supplier/v1" + path, parameters);
        answer.then()
                .statusCode(200)
                .header("Vary", containsString("Accept"))
                .header("Content-Type", containsString(type))
                .header("Content-Disposition", containsString("attachment; filename="));
        return answer;
    }

    /** Exports, imports what came out, and sees that nothing is new, nothing rejected, nothing left unread. */
    private static void roundTrip(String authority, String type, String path, String kind, int rows) {
        byte[] file = table(buyer(authority), type, path).asByteArray();
        imported(authority, "kind=" + kind, type, file)
                .body("status", equalTo("COMPLETED"))
                .body("rows", equalTo(rows))
                .body("unchanged", equalTo(rows))
                .body("warnings", equalTo(0))
                .body("ignoredColumns", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName("FG13: an export of suppliers has live formulas in no cell, and imports again unchanged")
    void suppliers(String type) throws IOException {
        String authority = authority();
        String mark = mark();
        List<String> names = List.of(
                mark + " plain, \"quoted\" Å",
                "=HYPERLINK(\"" + mark + "\")",
                "+" + mark,
                "-" + mark,
                "@" + mark,
                "'=" + mark);
        names.forEach(name -> post(
                        buyer(authority),
                        "/suppliers",
                        Map.of(
                                "legalName",
                                name,
                                "country",
                                "IS",
                                "roles",
                                List.of("RESELLER", "BRAND"),
                                "town",
                                "=" + mark))
                .statusCode(201));
        roundTrip(authority, type, "/suppliers?country=IS&name=" + mark, "suppliers", 1);
        byte[] file = table(buyer(authority), type, "/suppliers?country=IS").asByteArray();
        imported(authority, "kind=suppliers", type, file)
                .body("status", equalTo("COMPLETED"))
                .body("accepted", equalTo(0))
                .body("rejected", equalTo(0));
        if (type.equals(CSV)) {
            String text = new String(file, StandardCharsets.UTF_8);
            assertTrue(text.contains(",\"'=HYPERLINK(\"\"" + mark + "\"\")\",IS,"), text);
            assertTrue(text.contains(",'+" + mark + ",IS,"), text);
            assertTrue(text.contains(",'-" + mark + ",IS,"), text);
            assertTrue(text.contains(",'@" + mark + ",IS,"), text);
            assertTrue(text.contains(",''=" + mark + ",IS,"), text);
            assertFalse(text.matches("(?s).*[,\"\\n][=+@-].*"), text);
        }
        if (type.equals(XLSX)) {
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
                List<Row> rows = workbook.getFirstSheet().read();
                assertEquals("legal_name", rows.get(0).getCellText(1));
                assertTrue(rows.stream().anyMatch(row -> row.getCellText(1).equals("'+" + mark)));
                assertTrue(rows.stream()
                        .allMatch(row -> row.stream().allMatch(cell -> cell == null || cell.getFormula() == null)));
            }
        }
        // The same file tells another installation, which knows none of the ids, the very same names.
        if (type.equals(CSV)) {
            String foreign = new String(file, StandardCharsets.UTF_8)
                    .replaceAll("(?m)^[0-9a-f-]{36},", "")
                    .replaceFirst("supplier_id,", "")
                    .replace(mark, mark + "x");
            imported(authority, "kind=suppliers", foreign).body("rejected", equalTo(0));
            get(buyer(authority).queryParam("name", "=hyperlink(\"" + mark + "x"), "/suppliers")
                    .body("items.legalName", equalTo(List.of("=HYPERLINK(\"" + mark + "x\")")))
                    .body("items[0].town", equalTo("=" + mark + "x"));
            get(buyer(authority).queryParam("name", "'=" + mark + "x"), "/suppliers")
                    .body("items.legalName", equalTo(List.of("'=" + mark + "x")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName(
            "S9 FG6: an export of contracts holds the caller's own, with the filters of the list, and imports again unchanged")
    @Tag("S9")
    @Tag("FG6")
    void contracts(String type) {
        String authority = authority();
        String seller = supplierOf(authority, "Seller " + mark());
        for (int i = 0; i < 3; i++) {
            post(
                            buyer(authority),
                            "/contracts",
                            i == 0
                                    ? Map.of(
                                            "supplierId",
                                            seller,
                                            "reference",
                                            "=R" + i,
                                            "title",
                                            "No period",
                                            "cpvCodes",
                                            List.of("30213000"))
                                    : Map.of(
                                            "supplierId",
                                            seller,
                                            "reference",
                                            "R" + i,
                                            "title",
                                            "-Whole",
                                            "cpvCodes",
                                            List.of("30213000", "30231300"),
                                            "start",
                                            "2027-01-01",
                                            "end",
                                            "2028-01-0" + i,
                                            "value",
                                            Map.of("amount", "650000000.50", "currency", "SEK")))
                    .statusCode(201);
        }
        String other = authority();
        roundTrip(authority, type, "/contracts", "contracts", 3);
        roundTrip(authority, type, "/contracts?periodKnown=true", "contracts", 2);
        get(buyer(authority), "/contracts").body("items.size()", equalTo(3));
        // Nothing at all is a whole answer in lines of JSON, which the check of answers against the document does not
        // know.
        byte[] foreign = table(given().spec(buyer(other)).noFilters(), type, "/contracts")
                .asByteArray();
        byte[] own = table(supplier(seller), type, "/contracts").asByteArray();
        if (!type.equals(XLSX)) {
            assertFalse(new String(foreign, StandardCharsets.UTF_8).contains("R1"));
            assertTrue(new String(own, StandardCharsets.UTF_8).contains("R1"));
        }
        as("operator", authority)
                .accept(type)
                .get("/supplier/v1/contracts")
                .then()
                .statusCode(403);
    }

    @Test
    @DisplayName("S9 S13: a contract that names an entity the authority has no more imports again unchanged")
    void contracts_of_an_entity_that_is_gone() {
        String authority = authority(Map.of("entities", List.of(Map.of("code", "SLSO", "name", "SLSO"))));
        post(
                        buyer(authority),
                        "/contracts",
                        Map.of(
                                "supplierId",
                                supplierOf(authority, "Seller " + mark()),
                                "reference",
                                "R",
                                "title",
                                "T",
                                "cpvCodes",
                                List.of("30213000"),
                                "buyingEntities",
                                List.of("SLSO")))
                .statusCode(201);
        patch(as("sustainability-manager", authority), "/authorities/" + authority, "\"1\"", "{\"entities\": null}")
                .statusCode(200);

        roundTrip(authority, CSV, "/contracts", "contracts", 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName("S6 S7: exports of sites and of what a contract declares import again unchanged")
    void sites_and_declarations(String type) {
        String authority = authority();
        String mark = mark();
        String seller = supplierOf(authority, "Seller " + mark);
        String contract = post(
                        buyer(authority),
                        "/contracts",
                        Map.of("supplierId", seller, "reference", "R", "title", "T", "cpvCodes", List.of("30213000")))
                .statusCode(201)
                .extract()
                .path("id");
        StringBuilder list = new StringBuilder(
                "site_name,country,address,town,workers,role,tier,product,brand,operated_by,lat,lon\n");
        IntStream.range(0, 250)
                .forEach(i -> list.append(mark + " " + i + ",CN,Road " + i + ",Town," + i + ",Final assembly,"
                        + (1 + i % 3) + ",=Laptops,Brand " + i % 7 + ",Group,-33.8" + i + ",151.2\n"));
        imported(authority, "kind=declarations&contractId=" + contract, list.toString())
                .body("accepted", equalTo(250));
        String declaration = get(buyer(authority), "/contracts/" + contract + "/declarations")
                .extract()
                .path("items[0].id");

        roundTrip(authority, type, "/sites?name=" + mark, "sites", 250);
        roundTrip(
                authority,
                type,
                "/contracts/" + contract + "/declarations/" + declaration + "/sites",
                "declarations&contractId=" + contract,
                250);
        String tiers = table(
                        buyer(authority),
                        NDJSON,
                        "/contracts/" + contract + "/declarations/" + declaration + "/sites?tier=3")
                .asString();
        assertEquals(83, tiers.lines().count());
        buyer(authority())
                .accept(type)
                .get("/supplier/v1/contracts/" + contract + "/declarations/" + declaration + "/sites")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }
}
