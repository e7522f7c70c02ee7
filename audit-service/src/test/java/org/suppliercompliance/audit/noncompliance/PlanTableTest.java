package org.suppliercompliance.audit.noncompliance;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.SuiteFacts;
import org.suppliercompliance.chassis.tables.TableFormat;

@QuarkusTest
@DisplayName("A corrective action plan as a workbook")
class PlanTableTest {
    private static final String REGION = "TABLE-REGION";
    private static final String MANAGER = AuditApi.manager(REGION);

    @TempDir
    Path folder;

    private UUID supplier;
    private String found;

    @BeforeEach
    void known() {
        SuiteFacts.authority(REGION, "Europe/Stockholm");
        supplier = SuiteFacts.supplier();
        found = AuditApi.communicated(REGION, supplier, "2026-11-03");
    }

    private String address() {
        return AuditApi.CASES + "/" + found + "/plan-table";
    }

    private Response send(String token, String type, byte[] body) {
        return send(token, type, body, "");
    }

    private Response send(String token, String type, byte[] body, String query) {
        return AuditApi.as(token)
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(TableFormat.XLSX_TYPE, ContentType.BINARY)
                                .encodeContentTypeAs(TableFormat.NDJSON_TYPE, ContentType.BINARY)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type)
                .header("If-Match", AuditApi.etag(AuditApi.supplier(supplier), AuditApi.CASES + "/" + found))
                .body(body)
                .put(address() + query);
    }

    private Response send(byte[] workbook) {
        return send(AuditApi.supplier(supplier), TableFormat.XLSX_TYPE, workbook);
    }

    private static byte[] workbook(Consumer<Worksheet> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "plan", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("plan");
            row(sheet, 0, "description", "owner", "dueOn", "rootCause");
            rows.accept(sheet);
        }
        return bytes.toByteArray();
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            sheet.value(row, i, cells[i]);
        }
    }

    private String status() {
        return AuditApi.read(MANAGER, found).getString("status");
    }

    @Test
    @DisplayName("A23: a supplier who works in a workbook takes the form out, fills it in and hands it in as its plan")
    void out_and_in() throws IOException {
        byte[] form = AuditApi.as(AuditApi.supplier(supplier))
                .accept(TableFormat.XLSX_TYPE)
                .get(address())
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertEquals(List.of("[description, owner, dueOn, rootCause]"), rows(form));

        send(workbook(sheet -> {
                    row(sheet, 1, "Cap the hours", "Plant management", "2027-03-31", "Orders before capacity");
                    row(sheet, 2, "=Hire a second shift", "Human resources", "2027-04-30");
                }))
                .then()
                .statusCode(200)
                .body("status", equalTo("PLAN_SUBMITTED"))
                .body("plan.rootCause", equalTo("Orders before capacity"))
                .body("plan.actions.owner", equalTo(List.of("Plant management", "Human resources")))
                .body("plan.actions.dueOn", equalTo(List.of("2027-03-31", "2027-04-30")));

        byte[] handedIn = AuditApi.as(MANAGER)
                .accept(TableFormat.XLSX_TYPE)
                .get(address())
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertEquals(
                List.of(
                        "[description, owner, dueOn, rootCause]",
                        "[Cap the hours, Plant management, 2027-03-31, Orders before capacity]",
                        "['=Hire a second shift, Human resources, 2027-04-30]"),
                rows(handedIn));
    }

    private static List<String> rows(byte[] workbook) throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return read.getFirstSheet().read().stream()
                    .map(row -> row.stream()
                            .filter(cell -> cell != null && !cell.getText().isEmpty())
                            .map(cell -> cell.getText())
                            .toList()
                            .toString())
                    .toList();
        }
    }

    @Test
    @DisplayName(
            "A23, FG12: formulas, empty cells and days that are none are named by line and column, and nothing is handed in")
    void every_bad_cell_is_named() throws IOException {
        send(workbook(sheet -> {
                    row(sheet, 1, "Cap the hours", "", "soon", "One cause");
                    row(sheet, 2, "Second shift", "HR", "2027-04-30", "Another cause");
                    sheet.formula(3, 0, "HYPERLINK(\"http://example.org\")");
                    sheet.value(3, 1, "HR");
                    sheet.value(3, 2, "2027-04-30");
                }))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        equalTo(List.of(
                                "/rows/2/owner",
                                "/rows/2/dueOn",
                                "/rows/3/rootCause",
                                "/rows/4/description",
                                "/rows/4/description")));
        send(workbook(sheet -> {})).then().statusCode(422).body("errors.pointer", equalTo(List.of("/rows")));
        send(
                        AuditApi.supplier(supplier),
                        TableFormat.CSV_TYPE,
                        "description,who\nCap the hours,HR\n".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/header/owner", "/header/dueOn", "/header/1")));
        assertEquals("COMMUNICATED", status());
    }

    @Test
    @DisplayName("A23: lines of JSON are read by the names of their members, in whatever order, each line by its own")
    @Tag("A23")
    void lines_name_their_members() {
        String lines = """
                {"description":"Cap the hours","owner":"Plant management","dueOn":"2027-03-31"}
                {"rootCause":"Orders before capacity","dueOn":"2027-04-30","owner":"Human resources","description":"Second shift"}
                """;
        send(AuditApi.supplier(supplier), TableFormat.NDJSON_TYPE, lines.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(200)
                .body("plan.rootCause", equalTo("Orders before capacity"))
                .body("plan.actions.description", equalTo(List.of("Cap the hours", "Second shift")))
                .body("plan.actions.owner", equalTo(List.of("Plant management", "Human resources")))
                .body("plan.actions.dueOn", equalTo(List.of("2027-03-31", "2027-04-30")));
    }

    @Test
    @DisplayName("FG12: a workbook with macros, a broken one and one of another type are refused")
    void macros_are_refused() throws IOException {
        byte[] good = workbook(sheet -> row(sheet, 1, "Cap the hours", "HR", "2027-03-31"));
        send(with(good, "xl/vbaProject.bin"))
                .then()
                .statusCode(400)
                .body("type", containsString("file-unreadable"))
                .body("detail", containsString("macros"));
        send(new byte[] {'P', 'K', 3, 4, 5, 6}).then().statusCode(400);
        send(AuditApi.supplier(supplier), "application/vnd.ms-excel.sheet.macroEnabled.12", good)
                .then()
                .statusCode(415);
        assertEquals("COMMUNICATED", status());
    }

    @Test
    @DisplayName(
            "A23, FG11: a workbook that came by post is recorded by the authority, which says how and when, and by the same rule as a plan as JSON")
    void recorded_on_behalf() throws IOException {
        byte[] good = workbook(sheet -> row(sheet, 1, "Cap the hours", "HR", "2027-03-31", "Orders before capacity"));
        String byPost = "?document=DNR-2026-118&note=By-hand&receivedOn=2026-11-10";
        send(MANAGER, TableFormat.XLSX_TYPE, good, "")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/onBehalf")));
        send(MANAGER, TableFormat.XLSX_TYPE, good, "?document=DNR&receivedOn=9999-01-01")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/receivedOn")));
        send(MANAGER, TableFormat.XLSX_TYPE, good, "?note=By-hand")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("query:document")));
        send(AuditApi.supplier(supplier), TableFormat.XLSX_TYPE, good, byPost)
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/onBehalf", "/receivedOn")));
        send(MANAGER, TableFormat.XLSX_TYPE, with(good, "xl/vbaProject.bin"), byPost)
                .then()
                .statusCode(400)
                .body("detail", containsString("macros"));
        assertEquals("COMMUNICATED", status());

        send(MANAGER, TableFormat.XLSX_TYPE, good, byPost)
                .then()
                .statusCode(200)
                .body("status", equalTo("PLAN_SUBMITTED"))
                .body("plan.receivedOn", equalTo("2026-11-10"))
                .body("plan.onBehalf.document", equalTo("DNR-2026-118"))
                .body("plan.onBehalf.note", equalTo("By-hand"))
                .body("plan.rootCause", equalTo("Orders before capacity"));
        AuditApi.act(MANAGER, found, "plan-approval", "{}").then().statusCode(403);
    }

    @Test
    @DisplayName("FG6: only the supplier of the case and the authority that owns it hand in its table")
    void whose_table_it_is() throws IOException {
        byte[] good = workbook(sheet -> row(sheet, 1, "Cap the hours", "HR", "2027-03-31"));
        send(AuditApi.supplier(SuiteFacts.supplier()), TableFormat.XLSX_TYPE, good)
                .then()
                .statusCode(404);
        send(AuditApi.auditor(REGION), TableFormat.XLSX_TYPE, good).then().statusCode(403);
        send(AuditApi.manager("TABLE-OTHER"), TableFormat.XLSX_TYPE, good)
                .then()
                .statusCode(404);
        AuditApi.as(AuditApi.manager("TABLE-OTHER"))
                .accept(TableFormat.XLSX_TYPE)
                .get(address())
                .then()
                .statusCode(404);
        assertEquals("COMMUNICATED", status());
    }

    private byte[] with(byte[] zip, String name) throws IOException {
        // By its directory: the entries themselves are written without their sizes.
        Path file = Files.write(folder.resolve("plan.xlsx"), zip);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile in = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.getInputStream(entry).transferTo(out);
                out.closeEntry();
            }
            out.putNextEntry(new ZipEntry(name));
            out.write(1);
            out.closeEntry();
        }
        return bytes.toByteArray();
    }
}
