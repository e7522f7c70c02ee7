package org.suppliercompliance.chassis.shop;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
@DisplayName("FG14: a request that can be read in two ways is refused or read in the one the standard says")
class HostileRequestsTest {
    private static final byte HEADERS = 1;
    private static final byte RESET = 3;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 2\r\nContent-Length: 3",
                "Content-Length: 2, 3",
                "Content-Length: +2",
                "Content-Length: -2",
                "Content-Length: 0x2",
                "Content-Length: 2\r\nTransfer-Encoding : chunked",
                "Content-Length: 2\r\nX-Split: a\rX-Set: b",
                "Content-Length: 2\r\nX-Split: a\nX-Set: b",
                "Content-Length: 2\r\nX-Nul: a\u0000b",
                "Content-Length: 2\r\nno colon"
            })
    @DisplayName(
            "FG14: two lengths, one that is no number, a header that is cut or not closed: 400, and the connection ends")
    void a_head_that_can_be_read_in_two_ways_is_400(String headers) throws IOException {
        try (RawRequest request = new RawRequest("orders", "smuggler", headers + "\r\n\r\n{}")) {
            String answer = request.answer();
            assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
            request.awaitClosed();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 3\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nContent-Length: 100000"
            })
    @DisplayName("FG14: a length beside a body in chunks is not believed: the body is what the chunks are, once")
    void a_length_beside_chunks_is_not_believed(String headers) throws IOException {
        String tenant = "SMUGGLED-" + headers.length();
        String body = Integer.toHexString(Shop.ORDER.length()) + "\r\n" + Shop.ORDER + "\r\n0\r\n\r\n";
        try (RawRequest request = new RawRequest(tenant, "orders", "smuggler", headers + "\r\n\r\n" + body)) {
            String answer = request.answer();
            assertTrue(answer.startsWith("HTTP/1.1 201"), answer);
        }
        Shop.clerk(tenant).get("/shop/v1/orders").then().statusCode(200).body("items", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization: Bearer none", "authorization: Basic bm9ib2R5", "AUTHORIZATION: "})
    @DisplayName("FG14: who names two callers is neither: a second Authorization header is 400, and nothing is done")
    void a_second_authorization_is_400(String second) throws IOException {
        String tenant = "TWO-CALLERS-" + second.length();
        String rest = second + "\r\nContent-Length: " + Shop.ORDER.length() + "\r\n\r\n" + Shop.ORDER;
        try (RawRequest request = new RawRequest(tenant, "orders", "somebody", rest)) {
            String answer = request.answer();
            assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
            assertTrue(answer.contains("application/problem+json"), answer);
        }
        Shop.clerk(tenant).get("/shop/v1/orders").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    @DisplayName("FG14: the end of a line in a query or a header's value makes no header of the answer")
    void the_end_of_a_line_makes_no_header() {
        String correlation = "a%0d%0aX-Injected:%20yes";
        Shop.clerk(Shop.NORTH)
                .urlEncodingEnabled(false)
                .header("X-Correlation-ID", correlation)
                .get("/shop/v1/orders?limit=1&state=PLACED%0d%0aX-Injected:%20yes")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("query:state"))
                .header("X-Correlation-ID", not(equalTo(correlation)))
                .header("X-Injected", nullValue());
    }

    @Test
    @DisplayName(
            "FG14: HTTP/2 is not spoken here: streams that are opened and reset at once end their connection, and nobody else's")
    void streams_of_http_2_end_their_connection() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            byte[] answer;
            try {
                OutputStream out = socket.getOutputStream();
                out.write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                out.write(rapidResets());
                answer = socket.getInputStream().readAllBytes();
            } catch (SocketException closed) {
                answer = new byte[0];
            }
            assertFalse(new String(answer, StandardCharsets.US_ASCII).contains("HTTP/1.1 2"), "nothing was served");
        }
        Shop.clerk(Shop.NORTH).get("/shop/v1/orders?limit=1").then().statusCode(200);
    }

    @Test
    @DisplayName(
            "FG14: a client that offers to go on in HTTP/2 is answered in HTTP/1.1, what it sends with the offer is taken")
    void an_offer_of_http_2_is_passed_over() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + "/shop/v1/orders"))
                                .POST(HttpRequest.BodyPublishers.ofString(Shop.ORDER))
                                .header("Content-Type", "application/json")
                                .header("Authorization", "Bearer " + TestTokens.token("clerk", Shop.NORTH))
                                .header("Idempotency-Key", "\"" + UUID.randomUUID() + "\"")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertEquals(201, answer.statusCode(), answer.body());
        assertEquals(HttpClient.Version.HTTP_1_1, answer.version());
    }

    @Test
    @DisplayName("FG14: a request of HTTP/1.0 is served if it names its host, and 400 if not")
    void a_request_without_a_host_is_400() throws IOException {
        String token = TestTokens.token("clerk", Shop.NORTH);
        for (String host : new String[] {"", "Host: localhost\r\n"}) {
            try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
                socket.setSoTimeout(20_000);
                String head = "GET /shop/v1/orders?limit=1 HTTP/1.0\r\n" + host + "Authorization: Bearer " + token;
                socket.getOutputStream().write((head + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertTrue(answer.startsWith(host.isEmpty() ? "HTTP/1.0 400" : "HTTP/1.0 200"), answer);
            }
        }
    }

    private static byte[] rapidResets() {
        // GET http://localhost/: three entries of the static table, and a name of it with a value
        byte[] head = "\u0082\u0086\u0084\u0001\u0009localhost".getBytes(StandardCharsets.ISO_8859_1);
        byte[] cancel = {0, 0, 0, 8};
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        for (int stream = 1; stream < 2_000; stream += 2) {
            frames.writeBytes(frame(HEADERS, 5, stream, head));
            frames.writeBytes(frame(RESET, 0, stream, cancel));
        }
        return frames.toByteArray();
    }

    private static byte[] frame(byte type, int flags, int stream, byte[] payload) {
        return ByteBuffer.allocate(9 + payload.length)
                .put((byte) 0)
                .putShort((short) payload.length)
                .put(type)
                .put((byte) flags)
                .putInt(stream)
                .put(payload)
                .array();
    }
}
