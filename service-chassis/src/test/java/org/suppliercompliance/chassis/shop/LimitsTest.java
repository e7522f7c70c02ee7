package org.suppliercompliance.chassis.shop;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
@TestProfile(LimitsTest.Tight.class)
@DisplayName("FG3, FG15: a replica guards itself")
class LimitsTest {
    /** Limits that a test can reach. */
    public static final class Tight implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "chassis.limits.client-per-minute", "30",
                    "chassis.limits.tenant-per-minute", "40",
                    "chassis.limits.body-time", "2S",
                    "quarkus.http.read-timeout", "1s",
                    "chassis.relay.enabled", "false",
                    "chassis.consumers.enabled", "false",
                    "chassis.watch.enabled", "false");
        }
    }

    private static RequestSpecification as(String subject, String tenant) {
        return RestAssured.given().auth().oauth2(TestTokens.token("clerk", tenant, subject));
    }

    /** The first refusal, after at least so many answers: a slow machine gets some more, since the limit refills meanwhile. */
    private static ValidatableResponse refused(int limit, IntFunction<String> subject, String tenant) {
        for (int i = 0; i < 10 * limit; i++) {
            Response answer = as(subject.apply(i), tenant).get("/shop/v1/orders?limit=1");
            if (answer.statusCode() != 200) {
                assertTrue(i >= limit, "refused after " + i);
                return answer.then();
            }
        }
        throw new AssertionError("never refused");
    }

    @Test
    void every_answer_tells_the_limit_and_what_is_left() {
        as("reader-of-headers", "LIMIT-A")
                .get("/shop/v1/orders")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", equalTo("\"client\";q=30;w=60, \"tenant\";q=40;w=60"))
                .header("RateLimit", matchesPattern("\"client\";r=29;t=\\d+, \"tenant\";r=39;t=\\d+"));
    }

    @Test
    void a_client_beyond_its_limit_is_429_with_Retry_After_and_another_is_served() {
        refused(30, i -> "greedy", "LIMIT-B")
                .statusCode(429)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem-type:shop:too-many-requests"))
                .header("Retry-After", matchesPattern("[1-9]\\d*"))
                .header("RateLimit", startsWith("\"client\";r=0"));
        as("modest", "LIMIT-B").get("/shop/v1/orders?limit=1").then().statusCode(200);
    }

    @Test
    @DisplayName("FI3: the clients of one tenant share its limit; another tenant is not touched")
    void the_clients_of_one_tenant_share_its_limit() {
        refused(40, i -> "client-" + i % 10, "LIMIT-C").statusCode(429).body("detail", containsString("together"));
        as("client-0-elsewhere", "LIMIT-D")
                .get("/shop/v1/orders?limit=1")
                .then()
                .statusCode(200);
    }

    @Test
    void a_half_sent_body_is_refused_and_closed_in_time() throws IOException {
        Instant start = Instant.now();
        try (Socket socket = open("half", "Content-Length: 100\r\n\r\n{\"title\": ")) {
            // The server's own read timeout closes the connection while the answer is on its way: either may win.
            String answer = answer(socket);
            assertTrue(answer.startsWith("HTTP/1.1 400") || answer.equals("closed"), answer);
            readToTheEnd(socket);
        }
        assertTrue(Duration.between(start, Instant.now()).toSeconds() <= 30);
    }

    @Test
    void a_body_of_one_byte_a_time_is_cut_off() throws Exception {
        try (Socket socket = open("slow", "Content-Length: 1000\r\n\r\n{")) {
            Thread drip = new Thread(() -> {
                try {
                    OutputStream out = socket.getOutputStream();
                    while (!Thread.currentThread().isInterrupted()) {
                        out.write(' ');
                        out.flush();
                        java.util.concurrent.locks.LockSupport.parkNanos(200_000_000L);
                    }
                } catch (IOException closed) {
                    Thread.currentThread().interrupt();
                }
            });
            drip.start();
            String answer = answer(socket);
            assertTrue(answer.startsWith("HTTP/1.1 400") || answer.equals("closed"), answer);
            readToTheEnd(socket);
            drip.interrupt();
            drip.join();
        }
    }

    @Test
    void a_chunked_body_without_an_end_is_413_and_closed() throws IOException {
        try (Socket socket = open("endless", "Transfer-Encoding: chunked\r\n\r\n")) {
            OutputStream out = socket.getOutputStream();
            byte[] chunk = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            try {
                for (int i = 0; i < 1_600; i++) {
                    out.write(chunk);
                }
            } catch (SocketException closedMeanwhile) {
                return;
            }
            assertTrue(answer(socket).startsWith("HTTP/1.1 413"));
        }
        as("after-endless", "LIMIT-E").get("/shop/v1/orders").then().statusCode(200);
    }

    private static Socket open(String subject, String rest) throws IOException {
        Socket socket = new Socket("127.0.0.1", RestAssured.port);
        socket.setSoTimeout(30_000);
        String head =
                "POST /shop/v1/orders HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nIdempotency-Key: \"a\"\r\n"
                        + "Authorization: Bearer " + TestTokens.token("clerk", "LIMIT-E", subject) + "\r\n" + rest;
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private static String answer(Socket socket) throws IOException {
        byte[] start = new byte[8_192];
        try {
            int length = socket.getInputStream().read(start);
            return length < 0 ? "closed" : new String(start, 0, length, StandardCharsets.US_ASCII);
        } catch (SocketException reset) {
            return "closed";
        }
    }

    /** Waits for the server to close or reset the connection; a connection left open ends in a timeout, and the test fails. */
    private static void readToTheEnd(Socket socket) throws IOException {
        try {
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (SocketException reset) {
            // ended as well
        }
    }
}
