package org.suppliercompliance.chassis.testing.content;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** FG12 for a resource whose content is sent in a second step, by PUT to its {@code /content}. */
@Tag("FG12")
public abstract class HostileFilesTest {
    private static final String PDF = "application/pdf";
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

    /** A token that may upload. */
    protected abstract String uploader();

    /** The address of the collection, for instance {@code /shop/v1/files}. */
    protected abstract String collection();

    /** The creating request. The name is as it stands in JSON. */
    protected abstract Response register(String fileName);

    /** The folder of the local store. */
    protected abstract Path folder();

    /** The largest content that is taken. */
    protected abstract long limit();

    protected abstract void clockOffset(long seconds);

    @Test
    @DisplayName("FG12: file names with paths, control characters or of no taken type are refused, all faults at once")
    void bad_file_names() {
        for (String name :
                List.of("../../x.pdf", "C:\\\\x.pdf", ".htaccess", "CON.pdf", "a\\nb.pdf", "x.exe", "x.pdf.svg")) {
            register(name).then().statusCode(422).body("errors.pointer", everyItem(equalTo("/fileName")));
        }
        for (String name : List.of("a\\u0000b.pdf", "x".repeat(252) + ".pdf")) {
            register(name).then().statusCode(400).body("errors.pointer", hasItem("/fileName"));
        }
    }

    @Test
    @DisplayName(
            "FG12: 0 bytes, programs, viruses, markup, disguised types, archives and bombs are refused by clear problems, and nothing is half-stored")
    void bad_content() {
        List<String> before = StoredFiles.listed();
        refused("a.pdf", PDF, new byte[0], "content-empty", "0 bytes");
        refused("a.pdf", PDF, "MZ\u0001".getBytes(UTF_8), "content-refused", "a Windows program");
        refused("a.txt", "text/plain", SampleFiles.eicar().getBytes(US_ASCII), "content-refused", "virus scanners");
        refused("a.pdf", PDF, SampleFiles.png(8, 8), "type-disguised", "is image/png");
        refused("a.png", "image/png", "<svg onload=\"alert(1)\"/>".getBytes(UTF_8), "content-refused", "<svg");
        refused("a.png", "image/png", "<html><script>".getBytes(UTF_8), "content-refused", "markup");
        refused("a.png", "image/png", SampleFiles.png(30_000, 30_000), "content-refused", "pixels");
        refused("a.png", PDF, SampleFiles.pdf("a"), "type-disguised", "a.png");
        refused(
                "a.docx",
                OOXML + "wordprocessingml.document",
                SampleFiles.zip(SampleFiles.workbook()),
                "type-disguised",
                "spreadsheetml");
        refused("a.csv", "text/csv", "<html><script>".getBytes(UTF_8), "content-refused", "markup");
        byte[] entity =
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><document>&e;</document>"
                        .getBytes(UTF_8);
        refusedWith(
                "a.docx",
                "wordprocessingml.document",
                SampleFiles.document(),
                "word/document.xml",
                entity,
                "<!doctype");
        refusedWith(
                "a.xlsx", "spreadsheetml.sheet", SampleFiles.workbook(), "xl/sharedStrings.xml", entity, "<!doctype");
        refusedWith("a.xlsx", "spreadsheetml.sheet", SampleFiles.workbook(), "../x.xml", new byte[] {1}, "path");
        refusedWith("a.xlsx", "spreadsheetml.sheet", SampleFiles.workbook(), "xl/x.zip", new byte[] {1}, "archive");
        refusedWith(
                "a.xlsx",
                "spreadsheetml.sheet",
                SampleFiles.workbook(),
                "xl/sharedStrings.xml",
                new byte[20 << 20],
                "100 times");

        assertEquals(before, StoredFiles.listed());
        assertEquals(List.of(), files().incoming());
    }

    private void refusedWith(
            String name, String type, Map<String, byte[]> parts, String part, byte[] content, String words) {
        parts.put(part, content);
        refused(name, OOXML + type, SampleFiles.zip(parts), "content-refused", words);
    }

    private void refused(String name, String type, byte[] content, String problem, String words) {
        String id = begun(name);
        send(id, "\"1\"", type, content)
                .then()
                .statusCode(422)
                .body("type", containsString(problem))
                .body("detail", containsString(words));
        requireAwaiting(id);
    }

    @Test
    @DisplayName("415, 412, 428, 409: content needs a type that is taken and the ETag that was read, and comes once")
    void the_order_of_checks() {
        String id = begun("a.pdf");
        given().auth()
                .oauth2(uploader())
                .body(new byte[] {1})
                .contentType("application/octet-stream")
                .put(content(id))
                .then()
                .statusCode(428);
        send(id, "\"7\"", PDF, SampleFiles.pdf(id)).then().statusCode(412);
        send(id, "\"1\"", "application/zip", SampleFiles.docx()).then().statusCode(415);
        send(id, "\"1\"", PDF, SampleFiles.pdf(id)).then().statusCode(200);
        send(id, "\"1\"", PDF, SampleFiles.pdf(id)).then().statusCode(412);
        send(id, "\"2\"", PDF, SampleFiles.pdf(id))
                .then()
                .statusCode(409)
                .body("type", containsString("content-present"));
    }

    @Test
    @DisplayName(
            "FG12: a large file for something that is not there, has its content or has another name is refused before a byte of it is sent")
    void refused_before_it_is_sent() throws IOException {
        String nobody = UUID.randomUUID().toString();
        String complete = begun("a.pdf");
        send(complete, "\"1\"", PDF, SampleFiles.pdf(complete)).then().statusCode(200);
        String picture = begun("a.png");

        assertTrue(declared(nobody).startsWith("HTTP/1.1 404"));
        assertTrue(declared(complete).startsWith("HTTP/1.1 412"));
        assertTrue(declared(picture).startsWith("HTTP/1.1 422"));
        requireAwaiting(picture);
    }

    private String declared(String id) throws IOException {
        return new RawUpload(content(id), uploader()).declare(limit());
    }

    @Test
    @DisplayName("FG12: content over the limit is 413, declared or streamed, and leaves nothing behind")
    void content_over_the_limit() throws Exception {
        String id = begun("a.pdf");
        assertTrue(new RawUpload(content(id), uploader()).declare(limit() + 1).startsWith("HTTP/1.1 413"));

        assertEquals(413, new RawUpload(content(id), uploader()).stream(limit() + 1));
        requireAwaiting(id);
        awaitNothingIncoming();
    }

    @Test
    @DisplayName("FG12: a body that breaks off leaves nothing in the store, and the upload can be done again")
    void a_body_that_breaks_off() throws IOException {
        String id = begun("a.pdf");
        new RawUpload(content(id), uploader()).breakOff(1000, "%PDF-1.7");
        awaitNothingIncoming();
        requireAwaiting(id);
        send(id, "\"1\"", PDF, SampleFiles.pdf(id)).then().statusCode(200);
    }

    @Test
    @DisplayName(
            "what nobody finished is forgotten after a day: what was said without content, and content nothing refers to, but no living content")
    void what_nobody_finished_is_forgotten() {
        String living = begun("a.pdf");
        send(living, "\"1\"", PDF, SampleFiles.pdf(living)).then().statusCode(200);
        String begun = begun("a.pdf");
        byte[] orphan = SampleFiles.pdf("orphan " + begun);
        String hash = SampleFiles.sha256(orphan);
        files().orphan(orphan);
        try {
            clockOffset(Duration.ofHours(25).toSeconds());
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                read(begun).then().statusCode(404);
                assertTrue(!StoredFiles.listed().contains(hash));
                assertTrue(Files.notExists(files().kept(hash)));
            });
            given().auth().oauth2(uploader()).get(content(living)).then().statusCode(200);
        } finally {
            clockOffset(0);
        }
    }

    @Test
    @DisplayName("content is stored once by its hash and goes out as it came, as an attachment that is not sniffed")
    void a_download_is_the_upload() {
        byte[] bytes = SampleFiles.pdf("twice " + UUID.randomUUID());
        String one = begun("Intyg å.pdf");
        String other = begun("b.pdf");
        send(one, "\"1\"", PDF, bytes).then().statusCode(200).body("sha256", equalTo(SampleFiles.sha256(bytes)));
        send(other, "\"1\"", PDF, bytes).then().statusCode(200);
        assertEquals(
                1,
                StoredFiles.listed().stream()
                        .filter(SampleFiles.sha256(bytes)::equals)
                        .count());

        Response answer = given().auth().oauth2(uploader()).get(content(one));
        assertEquals(200, answer.statusCode());
        assertArrayEquals(bytes, answer.asByteArray());
        assertEquals("\"" + SampleFiles.sha256(bytes) + "\"", answer.header("ETag"));
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
        assertEquals(
                "attachment; filename=\"Intyg _.pdf\"; filename*=UTF-8''Intyg%20%C3%A5.pdf",
                answer.header("Content-Disposition"));
        given().auth()
                .oauth2(uploader())
                .header("If-None-Match", answer.header("ETag"))
                .get(content(one))
                .then()
                .statusCode(304);
    }

    @Test
    @DisplayName("content that was damaged in the store breaks off instead of looking whole")
    void damaged_content_breaks_off() throws IOException {
        byte[] bytes = SampleFiles.pdf("damage " + UUID.randomUUID());
        String id = begun("a.pdf");
        send(id, "\"1\"", PDF, bytes).then().statusCode(200);
        byte[] damaged = bytes.clone();
        damaged[20]++;
        Files.write(files().kept(SampleFiles.sha256(bytes)), damaged);

        byte[] received;
        try {
            Response answer = given().auth().oauth2(uploader()).get(content(id));
            received = answer.statusCode() == 200 ? answer.asByteArray() : new byte[0];
        } catch (Exception brokenOff) {
            received = new byte[0];
        }
        assertTrue(!Arrays.equals(damaged, received), "damaged content was handed out whole");
    }

    private String begun(String fileName) {
        return register(fileName).then().statusCode(201).extract().path("id");
    }

    private Response send(String id, String etag, String type, byte[] content) {
        return given().auth()
                .oauth2(uploader())
                .contentType(type)
                .header("If-Match", etag)
                .body(content)
                .put(content(id));
    }

    private Response read(String id) {
        return given().auth().oauth2(uploader()).get(collection() + "/" + id);
    }

    private void requireAwaiting(String id) {
        read(id).then().statusCode(200).body("state", equalTo("AWAITING_CONTENT"));
        given().auth().oauth2(uploader()).get(content(id)).then().statusCode(409);
    }

    private String content(String id) {
        return collection() + "/" + id + "/content";
    }

    private void awaitNothingIncoming() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertEquals(List.of(), files().incoming()));
    }

    private StoredFiles files() {
        return new StoredFiles(folder());
    }
}
