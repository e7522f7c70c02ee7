package org.suppliercompliance.criteria.wallet;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.suppliercompliance.criteria.proof.ProofApi.BASE;
import static org.suppliercompliance.criteria.proof.ProofApi.as;
import static org.suppliercompliance.criteria.wallet.WalletApi.PDF;
import static org.suppliercompliance.criteria.wallet.WalletApi.begun;
import static org.suppliercompliance.criteria.wallet.WalletApi.iso45001;
import static org.suppliercompliance.criteria.wallet.WalletApi.read;
import static org.suppliercompliance.criteria.wallet.WalletApi.send;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.content.ContentSettings;
import org.suppliercompliance.chassis.content.ContentType;
import org.suppliercompliance.chassis.testing.content.SampleFiles;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
class EvidenceBadInputHttpTest {
    private static final int LIMIT = 50 << 20;

    @Inject
    ContentSettings settings;

    private String token;

    @BeforeEach
    void aSupplier() {
        token = TestTokens.supplierToken(UUID.randomUUID().toString());
    }

    @Test
    @DisplayName("FG12: file names with paths, control characters or of no taken type are refused, all faults at once")
    void bad_file_names() {
        for (String name :
                List.of("../../x.pdf", "C:\\\\x.pdf", ".htaccess", "CON.pdf", "a\\nb.pdf", "x.exe", "x.pdf.svg")) {
            WalletApi.register(token, iso45001(), name, "")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", everyItem(equalTo("/fileName")));
        }
        WalletApi.register(token, iso45001(), "a\\u0000b.pdf", "")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/fileName"));
        WalletApi.register(token, iso45001(), "x".repeat(252) + ".pdf", "")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/fileName"));
        WalletApi.register(
                        token,
                        UUID.randomUUID().toString(),
                        "../x",
                        ", \"effectiveOn\": \"2026-02-01\", \"expiresOn\": \"2026-01-31\"")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/kindId"))
                .body("errors.pointer", hasItem("/fileName"));
    }

    @Test
    @DisplayName(
            "FG12: 0 bytes, programs, markup, disguised types and bombs are refused by clear problems, and nothing is half-stored")
    @Tag("FG12")
    void bad_content() throws IOException {
        List<String> before = OutboxFacts.query("select count(*)::text from stored_content");
        refused("a.pdf", PDF, new byte[0], "content-empty", "0 bytes");
        refused("a.pdf", PDF, "MZ\u0001".getBytes(UTF_8), "content-refused", "a Windows program");
        refused("a.pdf", PDF, SampleFiles.png(8, 8), "type-disguised", "is image/png");
        refused("a.png", "image/png", "<svg onload=\"alert(1)\"/>".getBytes(UTF_8), "content-refused", "<svg");
        refused("a.png", PDF, SampleFiles.pdf("a"), "type-disguised", "a.png");
        refused(
                "a.docx",
                ContentType.DOCX.mediaType(),
                SampleFiles.zip(SampleFiles.workbook()),
                "type-disguised",
                "spreadsheetml");
        refused("a.csv", "text/csv", "<html><script>".getBytes(UTF_8), "content-refused", "markup");
        var bomb = SampleFiles.workbook();
        bomb.put("xl/sharedStrings.xml", new byte[20 << 20]);
        refused("a.xlsx", ContentType.XLSX.mediaType(), SampleFiles.zip(bomb), "content-refused", "100 times");

        assertEquals(before, OutboxFacts.query("select count(*)::text from stored_content"));
        assertEquals(List.of(), incoming());
    }

    private void refused(String name, String type, byte[] content, String problem, String words) {
        String id = begun(token, iso45001(), name, "");
        send(token, id, "\"1\"", type, content)
                .then()
                .statusCode(422)
                .body("type", containsString(problem))
                .body("detail", containsString(words));
        read(token, id).body("state", equalTo("AWAITING_CONTENT"));
        as(token).get(BASE + "/evidence/" + id + "/content").then().statusCode(409);
    }

    @Test
    @DisplayName("415, 412, 428, 409: content needs a type that is taken and the ETag that was read, and comes once")
    void the_order_of_checks() {
        String id = begun(token, iso45001(), "a.pdf", "");
        as(token)
                .body(new byte[] {1})
                .contentType("application/octet-stream")
                .put(BASE + "/evidence/" + id + "/content")
                .then()
                .statusCode(428);
        send(token, id, "\"7\"", PDF, SampleFiles.pdf(id)).then().statusCode(412);
        send(token, id, "\"1\"", "application/zip", SampleFiles.docx()).then().statusCode(415);
        send(token, id, "\"1\"", PDF, SampleFiles.pdf(id)).then().statusCode(200);
        send(token, id, "\"1\"", PDF, SampleFiles.pdf(id)).then().statusCode(412);
        send(token, id, "\"2\"", PDF, SampleFiles.pdf(id))
                .then()
                .statusCode(409)
                .body("type", containsString("content-present"));
    }

    @Test
    @DisplayName("FG12: content over 50 MiB is 413, declared or streamed, and leaves nothing behind")
    void content_over_the_limit() throws Exception {
        String id = begun(token, iso45001(), "a.pdf", "");
        assertTrue(declared(id, LIMIT + 1L).startsWith("HTTP/1.1 413"));

        HttpRequest streamed = HttpRequest.newBuilder(URI.create(
                        RestAssured.baseURI + ":" + RestAssured.port + BASE + "/evidence/" + id + "/content"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", PDF)
                .header("If-Match", "\"1\"")
                .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> new Zeros(LIMIT + 1L)))
                .build();
        int status;
        try {
            status = HttpClient.newHttpClient()
                    .send(streamed, HttpResponse.BodyHandlers.ofString())
                    .statusCode();
        } catch (IOException closedWhileSending) {
            status = 413;
        }
        assertEquals(413, status);
        read(token, id).body("state", equalTo("AWAITING_CONTENT"));
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertEquals(List.of(), incoming()));
    }

    @Test
    @DisplayName("FG12: a body that breaks off leaves the proof without content and nothing in the store")
    void a_body_that_breaks_off() throws IOException {
        String id = begun(token, iso45001(), "a.pdf", "");
        try (Socket socket = connected()) {
            socket.getOutputStream().write((head(id, 1000) + "%PDF-1.7").getBytes(US_ASCII));
            socket.getOutputStream().flush();
        }
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertEquals(List.of(), incoming()));
        read(token, id).body("state", equalTo("AWAITING_CONTENT"));
        send(token, id, "\"1\"", PDF, SampleFiles.pdf(id)).then().statusCode(200);
    }

    @Test
    @DisplayName(
            "what nobody finished is forgotten after a day: metadata without content, and content without a proof, but no living content")
    void what_nobody_finished_is_forgotten() throws IOException {
        String living = WalletApi.uploaded(token, iso45001(), "");
        String begun = begun(token, iso45001(), "a.pdf", "");
        String orphan = WalletApi.sha256(SampleFiles.pdf("orphan " + begun));
        Path file = Path.of(settings.folder(), "content", orphan.substring(0, 2), orphan);
        Files.createDirectories(file.getParent());
        Files.write(file, SampleFiles.pdf("orphan " + begun));
        try (var connection = org.suppliercompliance.chassis.testing.servers.TestServers.worker();
                var statement = connection.prepareStatement(
                        "insert into stored_content (sha256, bytes, unreferenced_since) values (?, 1, clock_timestamp())")) {
            statement.setString(1, orphan);
            statement.executeUpdate();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        try {
            WalletApi.clockOffset(Duration.ofHours(25).toSeconds());
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                read(token, begun).statusCode(404);
                assertEquals(
                        List.of(),
                        OutboxFacts.query("select sha256 from stored_content where sha256 = '" + orphan + "'"));
                assertTrue(Files.notExists(file));
            });
            as(token).get(BASE + "/evidence/" + living + "/content").then().statusCode(200);
        } finally {
            WalletApi.clockOffset(0);
        }
    }

    @Test
    @DisplayName("content that was damaged in the store breaks off instead of looking whole")
    void damaged_content_breaks_off() throws IOException {
        byte[] content = SampleFiles.pdf("damage " + UUID.randomUUID());
        String id = begun(token, iso45001(), "a.pdf", "");
        send(token, id, "\"1\"", PDF, content).then().statusCode(200);
        String sha256 = WalletApi.sha256(content);
        byte[] damaged = content.clone();
        damaged[20]++;
        Files.write(Path.of(settings.folder(), "content", sha256.substring(0, 2), sha256), damaged);

        byte[] received;
        try {
            var answer = as(token).get(BASE + "/evidence/" + id + "/content");
            received = answer.statusCode() == 200 ? answer.asByteArray() : new byte[0];
        } catch (Exception brokenOff) {
            received = new byte[0];
        }
        assertTrue(!Arrays.equals(damaged, received), "damaged content was handed out whole");
    }

    private List<String> incoming() throws IOException {
        Path folder = Path.of(settings.folder(), "incoming");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString).toList();
        }
    }

    private String declared(String id, long length) throws IOException {
        try (Socket socket = connected()) {
            socket.getOutputStream().write(head(id, length).getBytes(US_ASCII));
            socket.getOutputStream().flush();
            byte[] start = new byte[4096];
            int count = socket.getInputStream().read(start);
            return new String(start, 0, Math.max(0, count), US_ASCII);
        }
    }

    private String head(String id, long length) {
        return "PUT " + BASE + "/evidence/" + id + "/content HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + token + "\r\nContent-Type: application/pdf\r\nIf-Match: \"1\"\r\nContent-Length: " + length
                + "\r\n\r\n";
    }

    private static Socket connected() throws IOException {
        Socket socket = new Socket(URI.create(RestAssured.baseURI).getHost(), RestAssured.port);
        socket.setSoTimeout(10_000);
        return socket;
    }

    /** So many bytes of nothing, none of them in memory. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long length) {
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(length, left);
            Arrays.fill(target, offset, offset + count, (byte) 0);
            left -= count;
            return count;
        }
    }
}
