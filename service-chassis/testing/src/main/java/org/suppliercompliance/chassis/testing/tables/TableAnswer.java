package org.suppliercompliance.chassis.testing.tables;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A collection as a table.
 *
 * @param type the form that was asked for
 * @param text what came; of a workbook its first sheet and its texts, in XML
 */
public record TableAnswer(String type, String text) {
    public static final String CSV = "text/csv";
    public static final String NDJSON = "application/x-ndjson";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /**
     * Asks for a collection in this form; it has to come as a file, of CSV with the columns that the API document shows, in lines of JSON
     * with the values that the list has for the same caller. So lines of JSON are two reads, or more.
     */
    public static TableAnswer of(RequestSpecification who, String type, String path) {
        Response answer = RestAssured.given().spec(who).accept(type).get(path);
        answer.then()
                .statusCode(200)
                .header("Content-Type", containsString(type))
                .header("Content-Disposition", startsWith("attachment; filename="));
        byte[] file = answer.asByteArray();
        if (type.equals(CSV)) {
            TableExample.check(path, new String(file, StandardCharsets.UTF_8));
        }
        if (type.equals(NDJSON)) {
            ListedRows.check(who, path, new String(file, StandardCharsets.UTF_8));
        }
        return new TableAnswer(type, type.equals(XLSX) ? sheet(file) : new String(file, StandardCharsets.UTF_8));
    }

    /** What is no table is refused, and so is a page of one; JSON is the answer where it does not matter. */
    public static void refusals(Supplier<RequestSpecification> who, String path) {
        who.get().accept("text/html").get(path).then().statusCode(406).contentType("application/problem+json");
        who.get().accept(CSV).get(path + "?limit=5").then().statusCode(400).contentType("application/problem+json");
        who.get().accept(CSV).get(path + "?nonsense=1").then().statusCode(400);
        who.get().accept("*/*").get(path).then().statusCode(200).contentType("application/json");
    }

    /** How many rows there are, without the header. */
    public int rows() {
        return switch (type) {
            case XLSX -> text.split("<row ", -1).length - 2;
            case CSV -> (int) text.lines().count() - 1;
            default -> (int) text.lines().count();
        };
    }

    public TableAnswer hasRows(int expected) {
        assertEquals(expected, rows(), text);
        return this;
    }

    public TableAnswer holds(String... parts) {
        for (String part : parts) {
            assertTrue(text.contains(part), () -> type + " lacks " + part + ": " + text);
        }
        return this;
    }

    public TableAnswer lacks(String part) {
        assertFalse(text.contains(part), () -> type + " holds " + part + ": " + text);
        return this;
    }

    /** Every cell that begins with what a spreadsheet would run has an apostrophe in front; a line of JSON runs nowhere. */
    public TableAnswer holdsDefused(String live) {
        if (type.equals(NDJSON)) {
            return holds("\"" + live + "\"");
        }
        holds("'" + live);
        assertFalse(text.replace("'" + live, "").contains(live), () -> type + " holds " + live + " alive: " + text);
        return this;
    }

    /** Read as a file: a stream cannot tell where an entry ends whose sizes stand behind it. */
    private static String sheet(byte[] workbook) {
        try {
            Path file = Files.write(Files.createTempFile("table", ".xlsx"), workbook);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                return (entry(zip, "xl/worksheets/sheet1.xml") + entry(zip, "xl/sharedStrings.xml"))
                        .replace("&apos;", "'");
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String entry(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
