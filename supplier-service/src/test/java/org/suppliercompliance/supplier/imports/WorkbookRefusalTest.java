package org.suppliercompliance.supplier.imports;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.imported;
import static org.suppliercompliance.supplier.Calls.sent;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class WorkbookRefusalTest {
    static Stream<Arguments> unreadable() {
        Map<String, String> tricks = Workbooks.parts("");
        tricks.put("../evil.xml", "x");
        Map<String, String> entities = Workbooks.parts("");
        entities.put(
                "xl/workbook.xml",
                "<!DOCTYPE w [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><workbook><sheets>&a;</sheets></workbook>");
        Map<String, String> many = Workbooks.parts("");
        for (int i = 0; i < 1001; i++) {
            many.put("xl/media/" + i, "x");
        }
        byte[] whole = Workbooks.zip(Workbooks.parts("<row><c><v>1</v></c></row>"));
        return Stream.of(
                Arguments.of("nothing at all", new byte[0], "empty"),
                Arguments.of("text", "name,country\nA,SE\n".getBytes(StandardCharsets.UTF_8), "no zip archive"),
                Arguments.of(
                        "an old workbook", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0}, "old .xls"),
                Arguments.of("a zip cut in the middle", Arrays.copyOf(whole, whole.length / 2), "no whole zip"),
                Arguments.of("a zip without a workbook", Workbooks.zip(Map.of("a.txt", "a")), "damaged"),
                Arguments.of("a path out of the archive", Workbooks.zip(tricks), "names that no workbook has"),
                Arguments.of("entities", Workbooks.zip(entities), "DTD"),
                Arguments.of("a thousand parts", Workbooks.zip(many), "parts"),
                Arguments.of(
                        "a bomb in the shared texts",
                        Workbooks.zip(Workbooks.parts(""), "xl/sharedStrings.xml", 120),
                        "swells"),
                Arguments.of(
                        "a bomb beside the sheets",
                        Workbooks.zip(Workbooks.parts(""), "xl/media/bomb", 120),
                        "swells"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    @DisplayName("FG12: what is no workbook, or only pretends to be one, is refused with its reason")
    void what_is_no_workbook(String name, byte[] file, String reason) {
        sent(authority(), "kind=suppliers", Workbooks.XLSX, file)
                .then()
                .statusCode(400)
                .body("type", containsString("file-unreadable"))
                .body("detail", containsString(reason));
    }

    @Test
    @DisplayName(
            "FG12: a cell at the end of the world, an endless cell and a formula of megabytes cost their rows only")
    @Tag("FG12")
    void odd_cells() {
        String mark = "w" + UUID.randomUUID().toString().substring(0, 10);
        String rows = "<row r='2'><c r='ZZZZZZZZ2' t='inlineStr'><is><t>" + mark + "</t></is></c></row>"
                + "<row r='3'><c r='A3' t='inlineStr'><is><t>" + "x".repeat(1_100_000) + "</t></is></c></row>"
                + "<row r='4'><c r='A4' t='str'><f>" + "A1+".repeat(400_000) + "A1</f><v>" + mark
                + " computed</v></c><c r='B4' t='inlineStr'><is><t>SE</t></is></c></row>"
                + "<row r='5'><c r='A5' t='e'><v>#REF!</v></c></row>"
                + "<row r='6'><c r='A6' t='n'><v>1E+999999999</v></c><c r='B6' t='inlineStr'><is><t>SE</t></is></c></row>";
        imported(authority(), "kind=suppliers", Workbooks.XLSX, Workbooks.zip(Workbooks.parts(rows)))
                .body("status", equalTo("COMPLETED"))
                .body("rows", equalTo(5))
                .body("accepted", equalTo(2))
                .body("rejected", equalTo(3))
                .body("warnings", equalTo(1));
    }

    @Test
    void a_sheet_that_breaks_off_ends_the_import_and_keeps_the_rows_before() {
        imported(authority(), "kind=suppliers", Workbooks.XLSX, Workbooks.brokenOff("w" + UUID.randomUUID(), "SE"))
                .body("status", equalTo("FAILED"))
                .body("accepted", equalTo(1))
                .body("failure", containsString("damaged"));
    }
}
