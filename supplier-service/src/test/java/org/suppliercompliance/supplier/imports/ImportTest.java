package org.suppliercompliance.supplier.imports;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.changes;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.imported;
import static org.suppliercompliance.supplier.Calls.resource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportTest {
    private static String source() {
        return "s" + UUID.randomUUID().toString().substring(0, 12);
    }

    private static List<Map<String, Object>> all(String authority, String path) {
        List<Map<String, Object>> found = new ArrayList<>();
        String next = "/supplier/v1" + path;
        while (next != null) {
            JsonPath page = buyer(authority)
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found.addAll(page.getList("items"));
            next = page.getString("next");
        }
        return found;
    }

    private static List<String> report(String authority, String id) {
        return buyer(authority)
                .accept("text/csv")
                .get("/supplier/v1/imports/" + id + "/rejected-rows")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .extract()
                .asString()
                .lines()
                .toList();
    }

    @Test
    @DisplayName(
            "S9 S12, decision 15: all 128 TED awards are kept, 28 without a value, none with a period, 122 without a number that can be trusted")
    void the_ted_awards_are_kept_as_they_are() {
        String authority = authority();
        String source = source();
        String id = imported(authority, "kind=contracts&source=" + source, resource("ted_ict_awards.csv"))
                .body("status", equalTo("COMPLETED"))
                .body("progress", equalTo(100))
                .body("rows", equalTo(128))
                .body("accepted", equalTo(128))
                .body("unchanged", equalTo(0))
                .body("rejected", equalTo(0))
                .body("warnings", equalTo(44))
                .body(
                        "ignoredColumns",
                        contains("published", "country", "buyer_national_id", "tenders_received", "sme"))
                .extract()
                .path("id");

        List<Map<String, Object>> contracts = all(authority, "/contracts?limit=100");
        assertEquals(128, contracts.size());
        assertEquals(
                28,
                contracts.stream()
                        .filter(contract -> contract.get("value") == null)
                        .count());
        assertEquals(
                128,
                contracts.stream()
                        .filter(contract -> contract.get("periodKnown").equals(false)
                                && contract.get("start") == null
                                && contract.get("end") == null)
                        .count());
        assertEquals(
                128,
                contracts.stream()
                        .filter(contract -> contract.get("concludedOn") != null)
                        .count());
        Map<String, Object> tipos = contracts.stream()
                .filter(contract -> "2016/S 186-333777".equals(contract.get("notice")))
                .findFirst()
                .orElseThrow();
        assertEquals(Map.of("amount", "612000.00", "currency", "EUR"), tipos.get("value"));
        assertEquals("Tipos, národná lotériová spoločnosť, a.s.", tipos.get("buyerName"));
        get(buyer(authority), "/suppliers/" + tipos.get("supplierId"))
                .body("legalName", equalTo("Creo/Young & Rubicam, spol. s r.o."))
                .body("country", equalTo("SK"))
                .body("identifiers", empty());
        get(buyer(authority), "/suppliers?identifier={i}", "FI-PRO:1572040-6")
                .body("items.legalName", contains("Wapice Oy"));
        get(buyer(authority), "/suppliers?identifier={i}", "GB-COH:1628868")
                .body("items.legalName", contains("Civica UK Limited"))
                .body("items[0].country", equalTo("GB"));
        assertEquals(
                128, all(authority, "/contracts?limit=100&periodKnown=false").size());
        assertEquals(45, report(authority, id).size());
        assertEquals(
                1, changes(buyer(authority), String.valueOf(tipos.get("id"))).size());

        imported(authority, "kind=contracts&source=" + source, resource("ted_ict_awards.csv"))
                .body("accepted", equalTo(0))
                .body("unchanged", equalTo(128))
                .body("rejected", equalTo(0));
        assertEquals(128, all(authority, "/contracts?limit=100").size());
    }

    @Test
    @DisplayName(
            "issue 3: the ICT hardware organisations imported twice leave one copy; what only looks alike is not merged unasked")
    void the_hardware_organisations_are_registered_once() {
        String authority = authority();
        String source = source();
        imported(authority, "kind=suppliers&source=" + source, resource("ict_hardware_orgs.csv"))
                .body("rows", equalTo(1155))
                .body("rejected", equalTo(0))
                .body("warnings", equalTo(0))
                .body("accepted", equalTo(1137))
                .body("unchanged", equalTo(18))
                .body("ignoredColumns", contains("oui_assignments"));
        imported(authority, "kind=suppliers&source=" + source, resource("ict_hardware_orgs.csv"))
                .body("accepted", equalTo(0))
                .body("unchanged", equalTo(1155));

        get(buyer(authority), "/suppliers?name={n}&country=TW&limit=100", "accton technology corp")
                .body("items.postalCode", hasItems("TAIWAN", "12345", "300"));
        get(buyer(authority), "/suppliers?name={n}", "Panasonic Taiwan")
                .body("items[0].country", equalTo(null))
                .body("items[0].postalCode", equalTo(null));
    }

    @Test
    void a_bad_row_is_left_out_with_every_reason_and_the_good_ones_are_kept() {
        String authority = authority();
        String mark = source();
        String file = "legal_name;country;identifier_scheme;identifier;roles;town\n"
                + mark + " One;SE;SE-ON;556012-5791;RESELLER;Kista\n"
                + ";XX;;;KING;=cmd|' /C calc'!A0\n"
                + mark + " Three;NO;NO-BRC;968 253 980;BRAND|MANUFACTURER;Oslo\n"
                + mark + " Four;SE\n";
        String id = imported(authority, "kind=suppliers&source=" + mark, file)
                .body("rows", equalTo(4))
                .body("accepted", equalTo(2))
                .body("rejected", equalTo(2))
                .body("warnings", equalTo(1))
                .extract()
                .path("id");

        List<String> report = report(authority, id);
        assertEquals("line,outcome,column,reason,value", report.get(0));
        assertTrue(report.get(1).startsWith("2,WARNING,identifier,"), report.get(1));
        assertTrue(report.get(1).endsWith("left out.\","), report.get(1));
        assertEquals(
                List.of("3,REJECTED,legal_name", "3,REJECTED,country", "3,REJECTED,roles"),
                report.subList(2, 5).stream()
                        .map(line -> line.substring(0, line.indexOf(',', 11)))
                        .toList());
        assertEquals("5,REJECTED,,\"The row has 2 cells, the header has 6.\",", report.get(5));
        get(buyer(authority), "/suppliers?name={n}", mark)
                .body("items.legalName", contains(mark + " One", mark + " Three"))
                .body("items[0].identifiers", empty())
                .body("items[1].identifiers.id", contains("968253980"))
                .body("items[1].roles", contains("BRAND", "MANUFACTURER"));
    }

    @Test
    @DisplayName("FG13: a cell of the report that starts like a formula is defused")
    void a_formula_in_the_report_is_text() {
        String authority = authority();
        String id = imported(
                        authority,
                        "kind=contracts",
                        "title,cpv,reference,contractor,currency,value\nx,30213000,R1,Formula Ltd,=HYPERLINK(1),5\ny,30213000,R2,Formula Ltd,EUR,-5\n")
                .body("rejected", equalTo(2))
                .extract()
                .path("id");
        assertEquals(
                List.of(
                        "2,REJECTED,currency,\"The cell has 13 characters, at most 10 are taken.\",'=HYPERLINK(1)",
                        "3,REJECTED,value,The value of a contract cannot be negative.,'-5"),
                report(authority, id).stream()
                        .skip(1)
                        .filter(line -> line.contains("'"))
                        .toList());
    }

    @Test
    void a_dry_run_counts_everything_and_keeps_nothing() {
        String authority = authority();
        String mark = source();
        String file = "legal_name,country\n" + mark + " One,SE\n" + mark + " Two,SE\nBad,XX\n";

        imported(authority, "kind=suppliers&dryRun=true", file)
                .body("dryRun", equalTo(true))
                .body("accepted", equalTo(2))
                .body("rejected", equalTo(1));
        get(buyer(authority), "/suppliers?name={n}", mark).body("items", empty());
        imported(authority, "kind=suppliers", file).body("accepted", equalTo(2));
        get(buyer(authority), "/suppliers?name={n}", mark).body("items", hasSize(2));
    }

    @Test
    void contracts_with_a_wrong_date_currency_code_or_period_are_rejected_one_by_one() {
        String authority = authority();
        String file = "title,cpv,reference,contractor,contractor_country,value,currency,start,end,concluded\n"
                + "Good,30213000-5|30231300,R1,Rowtest Ltd,UK,10.50,EUR,2027-01-01,2027-12-31,\n"
                + "Bad date,30213000,R2,Rowtest Ltd,UK,,,2027-02-30,,\n"
                + "Bad currency,30213000,R3,Rowtest Ltd,UK,5,DUCATS,,,\n"
                + "No currency,30213000,R4,Rowtest Ltd,UK,5,,,,\n"
                + "Bad code,99999999,R5,Rowtest Ltd,UK,,,,,\n"
                + "Backwards,30213000,R6,Rowtest Ltd,UK,,,2027-01-02,2027-01-01,\n"
                + "Unnamed,30213000,,Rowtest Ltd,UK,,,,,\n";
        String id = imported(authority, "kind=contracts", file)
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(6))
                .extract()
                .path("id");

        assertEquals(
                List.of(
                        "3,REJECTED,start",
                        "4,REJECTED,currency",
                        "5,REJECTED,currency",
                        "6,REJECTED,cpv",
                        "7,REJECTED,end",
                        "8,REJECTED,reference"),
                report(authority, id).stream()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(',', 11)))
                        .toList());
        get(buyer(authority), "/contracts")
                .body("items.title", contains("Good"))
                .body("items[0].value.amount", equalTo("10.50"))
                .body("items[0].periodKnown", equalTo(true))
                .body("items[0].cpvCodes", contains("30213000", "30231300"));
    }

    @Test
    void a_large_file_is_taken_in_by_chunks() {
        String authority = authority();
        String mark = source();
        StringBuilder file = new StringBuilder("legal_name,country,address,town\n");
        for (int i = 0; i < 20_000; i++) {
            file.append(mark)
                    .append(" company ")
                    .append(i)
                    .append(",SE,Street ")
                    .append(i)
                    .append(",Town\n");
        }
        imported(authority, "kind=suppliers&source=" + mark, file.toString())
                .body("accepted", equalTo(20_000))
                .body("status", equalTo("COMPLETED"));
        get(buyer(authority), "/suppliers?name={n}&limit=1", mark + " company 19999")
                .body("items", hasSize(1));
    }
}
