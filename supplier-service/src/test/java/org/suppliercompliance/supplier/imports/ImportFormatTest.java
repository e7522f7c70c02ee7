package org.suppliercompliance.supplier.imports;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.imported;
import static org.suppliercompliance.supplier.Calls.sent;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ImportFormatTest {
    private static final String NDJSON = "application/x-ndjson";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static String mark() {
        return "f" + UUID.randomUUID().toString().substring(0, 12);
    }

    private static void finds(String authority, String mark, String... names) {
        get(buyer(authority), "/suppliers?name={n}", mark).body("items.legalName", contains(names));
    }

    @ParameterizedTest(name = "{0} declared as {1}")
    @CsvSource({
        "UTF-8,text/csv",
        "UTF-8,text/csv; charset=utf-8",
        "ISO-8859-1,text/csv; charset=iso-8859-1",
        "windows-1252,text/csv;charset=Windows-1252",
        "UTF-16,text/csv",
        "UTF-16LE,text/csv; charset=utf-16le",
    })
    @DisplayName("a file is read in what it is declared to be written in, or what its byte order mark says")
    void encodings(String charset, String type) {
        String authority = authority();
        String mark = mark();
        imported(
                        authority,
                        "kind=suppliers",
                        type,
                        ("name,country\n" + mark + " Ångström,SE\n").getBytes(Charset.forName(charset)))
                .body("status", equalTo("COMPLETED"))
                .body("accepted", equalTo(1));
        finds(authority, mark, mark + " Ångström");
    }

    @Test
    void an_undeclared_encoding_is_refused_by_its_name_and_a_stray_byte_further_on_costs_its_row_only() {
        String authority = authority();
        sent(authority, "kind=suppliers", "text/csv", "name\nÅ\n".getBytes(StandardCharsets.ISO_8859_1))
                .then()
                .statusCode(400)
                .body("type", containsString("file-unreadable"))
                .body("detail", startsWith("The file is no UTF-8: byte 6 is C5"));
        sent(authority, "kind=suppliers", "text/csv", "name\nA\n".getBytes(StandardCharsets.UTF_16LE))
                .then()
                .statusCode(400)
                .body("detail", containsString("charset=utf-16le"));
        sent(authority, "kind=suppliers", "text/csv; charset=ebcdic", "name\nA\n".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(415);
        String mark = mark();
        String id = imported(
                        authority,
                        "kind=suppliers",
                        "text/csv",
                        ("name,country\n" + "same,SE\n".repeat(2000) + mark + " Å,SE\n" + mark + " after,SE\n")
                                .getBytes(StandardCharsets.ISO_8859_1))
                .body("status", equalTo("COMPLETED"))
                .body("rejected", equalTo(1))
                .extract()
                .path("id");
        assertEquals(
                List.of("2002,REJECTED,,The row holds bytes that are no characters of the file's encoding.,"),
                NoticeCalls.report(authority, id));
        finds(authority, mark, mark + " after");
    }

    @Test
    void a_quote_that_never_ends_and_a_cell_of_ten_megabytes_cost_their_rows_only() {
        String authority = authority();
        String mark = mark();
        String id = imported(
                        authority,
                        "kind=suppliers",
                        "name,country\n" + mark + " 1,SE\n\"" + mark + " open,SE\n" + mark + " 2,SE\n" + mark
                                + "x".repeat(10_000_000) + ",SE\n\"" + mark + "\n3\",SE\n" + mark + " 4 5\" pipe,SE\n")
                .body("status", equalTo("COMPLETED"))
                .body("rows", equalTo(6))
                .body("accepted", equalTo(4))
                .extract()
                .path("id");
        assertEquals(
                List.of(
                        "3,REJECTED,,A quote is opened here and never ends.,",
                        "5,REJECTED,,The line has more than 1048576 characters.,"),
                NoticeCalls.report(authority, id));
        finds(authority, mark, mark + " 1", mark + " 2", mark + "\n3", mark + " 4 5\" pipe");
    }

    @Test
    @DisplayName("one JSON object on each line is a row; a broken line is one rejected row")
    void lines_of_json() {
        String authority = authority();
        String mark = mark();
        String id = imported(
                        authority,
                        "kind=suppliers",
                        NDJSON,
                        ("""
                        {"legal_name": "M 1", "country": "SE", "roles": ["BRAND", "RESELLER"]}
                        {"name": "M 2", "country": null, "unknown": 7}

                        {"name": "M 3", "name": "M 4"}
                        {"name": "M 5"
                        {"name": {"first": "M 6"}}
                        {"country": "SE"}
                        {"name": "M 7\\u0000", "country": "SE"}
                        {"town": "Gävle", "name": "M 8", "country": "XX"}
                        {"name": "M 9"} {"name": "M 10"}
                        ["M 11"]
                        {"name": "M 12", "country": "SE"}
                        """).replace("M ", mark + " ").getBytes(StandardCharsets.UTF_8))
                .body("status", equalTo("COMPLETED"))
                .body("rows", equalTo(11))
                .body("accepted", equalTo(3))
                .body("rejected", equalTo(8))
                .body("ignoredColumns", contains("unknown"))
                .extract()
                .path("id");
        assertEquals(
                List.of(
                        "4,REJECTED,,\"The line is no JSON object, or names a member twice.\",",
                        "5,REJECTED,,\"The line is no JSON object, or names a member twice.\",",
                        "6,REJECTED,,\"The member name is neither a text, a number, a truth value nor a list.\",",
                        "7,REJECTED,legal_name,\"The cell is empty, and the row makes no sense without it.\",",
                        "8,REJECTED,name,The cell holds control characters.,",
                        "9,REJECTED,country,No country is known by this name or code.,XX",
                        "10,REJECTED,,Something stands behind the object.,",
                        "11,REJECTED,,The line is no JSON object.,"),
                NoticeCalls.report(authority, id));
        finds(authority, mark, mark + " 1", mark + " 12", mark + " 2");
        get(buyer(authority), "/suppliers?name={n}", mark + " 1").body("items[0].roles", contains("RESELLER", "BRAND"));
        sent(authority, "kind=suppliers", NDJSON, "[{\"name\": \"x\"}]\n".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(400)
                .body("type", containsString("file-unreadable"));
        sent(authority, "kind=suppliers", NDJSON, "{\"town\": \"x\"}\n".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422)
                .body("type", containsString("columns-missing"));
    }

    @Test
    @DisplayName("S9: a workbook of contracts is read with its dates, its numbers and what its formulas came to")
    @Tag("FG13")
    void a_workbook() throws IOException {
        String authority = authority();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Contracts");
            List<String> header =
                    List.of("Title", "CPV", "Reference", "Contractor", "Value", "Currency", "Start", "End");
            for (int i = 0; i < header.size(); i++) {
                sheet.value(0, i, header.get(i));
            }
            sheet.value(1, 0, "Laptops");
            sheet.value(1, 1, 30213000);
            sheet.value(1, 2, "'=R 1");
            sheet.value(1, 3, mark() + " Ltd");
            sheet.value(1, 4, 12.1 * 3);
            sheet.value(1, 5, "SEK");
            sheet.value(1, 6, LocalDate.of(2027, 1, 31));
            sheet.style(1, 6).format("yyyy-mm-dd").set();
            sheet.value(1, 7, LocalDate.of(2028, 12, 31));
            sheet.style(1, 7).format("dd.mm.yyyy").set();
            sheet.value(3, 0, "Ends too soon");
            sheet.value(3, 1, "30213000");
            sheet.value(3, 2, "R2");
            sheet.value(3, 3, "Soon Ltd");
            sheet.value(3, 6, "2028-01-01");
            sheet.value(3, 7, "2027-01-01");
            sheet.value(4, 0, "Formula without a value");
            sheet.value(4, 1, "30213000");
            sheet.formula(4, 2, "CONCATENATE(1,2)");
            sheet.value(4, 3, "Formula Ltd");
        }
        String id = imported(authority, "kind=contracts", XLSX, file.toByteArray())
                .body("status", equalTo("COMPLETED"))
                .body("rows", equalTo(3))
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(2))
                .extract()
                .path("id");
        assertEquals(
                List.of(
                        "4,REJECTED,End,The contract cannot end before it starts.,2027-01-01",
                        "5,REJECTED,Reference,\"The cell is an error, or a formula that came to nothing.\","),
                NoticeCalls.report(authority, id));
        get(buyer(authority), "/contracts")
                .body("items", hasSize(1))
                .body("items[0].reference", equalTo("=R 1"))
                .body("items[0].cpvCodes", contains("30213000"))
                .body("items[0].value.amount", equalTo("36.30"))
                .body("items[0].start", equalTo("2027-01-31"))
                .body("items[0].end", equalTo("2028-12-31"));
        imported(authority, "kind=contracts", XLSX, file.toByteArray())
                .body("accepted", equalTo(0))
                .body("unchanged", equalTo(1));
    }

    @Test
    @DisplayName("S6: a list of factories is registered as sites, without a declaration")
    void a_list_of_sites() {
        String authority = authority();
        String mark = mark();
        String file = "Factory name,Country,Address,City,Workers,OS ID,Type\n" + mark
                + " One,China,Road 1,Shenzhen,\"1,200\",CN2021250D1DTN7,Final assembly\n" + mark
                + " Two,Nowhere,Road 2,Town,5,,\n" + mark + " Three,VN,Road 3,Hanoi,,,\n";
        imported(authority, "kind=sites", file)
                .body("kind", equalTo("sites"))
                .body("status", equalTo("COMPLETED"))
                .body("rejected", equalTo(1))
                .body("declarationId", equalTo(null))
                .body("rows", equalTo(3));
        get(buyer(authority), "/sites?name={n}", mark + " three")
                .body("items.name", contains(mark + " Three"))
                .body("items[0].country", equalTo("VN"));
        imported(authority, "kind=sites", file)
                .body("accepted", equalTo(0))
                .body("unchanged", equalTo(2))
                .body("rejected", equalTo(1));
    }
}
