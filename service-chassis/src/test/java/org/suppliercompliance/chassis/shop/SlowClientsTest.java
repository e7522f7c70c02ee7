package org.suppliercompliance.chassis.shop;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.CRC32;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
@TestProfile(LimitsTest.Tight.class)
@DisplayName("FG3, FI5: a body that comes slowly, late, in parts or without an end harms nobody else")
class SlowClientsTest {
    private static final int SLOW = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static RequestSpecification as(String subject) {
        return RestAssured.given().auth().oauth2(TestTokens.token("clerk", "SLOW", subject));
    }

    @Test
    @Tag("FI5")
    @DisplayName(
            "FI5: twice as many half-sent bodies as threads: reads are served meanwhile, and they are refused and closed in time")
    void half_sent_bodies_hold_no_thread() throws Exception {
        List<RawRequest> slow = new ArrayList<>();
        Thread drip = null;
        try {
            for (int i = 0; i < SLOW; i++) {
                slow.add(new RawRequest("orders", "slow-" + i, "Content-Length: 100\r\n\r\n{\"title\": "));
            }
            RawRequest dripping = new RawRequest("orders", "drip", "Content-Length: 1000\r\n\r\n{");
            slow.add(dripping);
            drip = new Thread(() -> drip(dripping));
            drip.start();

            for (int i = 0; i < 3; i++) {
                as("reader").get("/shop/v1/orders?limit=1").then().statusCode(200);
            }

            for (RawRequest each : slow) {
                assertTrue(each.isOpen(), "a slow body was given up before the reads were served");
            }
            for (RawRequest each : slow) {
                String answer = each.answer();
                assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
                assertTrue(answer.contains("did not arrive within 5 seconds"), answer);
                each.awaitClosed();
            }
        } finally {
            if (drip != null) {
                drip.interrupt();
                drip.join();
            }
            for (RawRequest each : slow) {
                each.close();
            }
        }
    }

    @Test
    void a_chunked_body_without_an_end_is_413_and_closed() throws IOException {
        try (RawRequest endless = new RawRequest("orders", "endless", "Transfer-Encoding: chunked\r\n\r\n")) {
            String chunk = chunk(0x10000);
            String answer = RawRequest.CLOSED;
            try {
                for (int i = 0; i < 1_600; i++) {
                    endless.send(chunk);
                }
            } catch (java.net.SocketException closedMeanwhile) {
                return;
            }
            answer = endless.answer();
            assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
        }
        as("after-endless").get("/shop/v1/orders").then().statusCode(200);
    }

    @Test
    @DisplayName(
            "FG3: a file that an operation takes beyond the usual limit arrives whole, declared or chunked; more than that is 413")
    void a_file_arrives_whole() {
        byte[] picture = new byte[3 << 20];
        new Random(1).nextBytes(picture);
        CRC32 checksum = new CRC32();
        checksum.update(picture);
        as("painter")
                .body(picture)
                .contentType("image/png")
                .post("/shop/v1/orders/picture")
                .then()
                .statusCode(200)
                .body("bytes", equalTo(picture.length), "checksum", equalTo(Long.toHexString(checksum.getValue())));
        as("painter")
                .body(new java.io.ByteArrayInputStream(picture))
                .contentType("application/octet-stream")
                .post("/shop/v1/orders/picture")
                .then()
                .statusCode(200)
                .body("bytes", equalTo(picture.length), "checksum", equalTo(Long.toHexString(checksum.getValue())));
        as("painter")
                .body(new java.io.ByteArrayInputStream(new byte[OrderResource.MOST_OF_A_PICTURE + 1]))
                .contentType("application/octet-stream")
                .post("/shop/v1/orders/picture")
                .then()
                .statusCode(413);
    }

    @Test
    @DisplayName(
            "FG3: more bodies than may be held at once are 503 with Retry-After, and there is room again when they are gone")
    void more_bodies_than_may_be_held_are_503() throws IOException {
        String head = "Transfer-Encoding: chunked\r\n\r\n" + chunk(900_000);
        try (RawRequest first = new RawRequest("orders", "held-1", head);
                RawRequest second = new RawRequest("orders", "held-2", head);
                RawRequest third = new RawRequest("orders", "held-3", head);
                RawRequest fourth = new RawRequest("orders", "held-4", head)) {
            List<RawRequest> all = List.of(first, second, third, fourth);
            RawRequest refused = oneIsRefused(all, 1, "");
            List<RawRequest> kept = all.stream().filter(each -> each != refused).toList();
            assertTrue(kept.stream().noneMatch(RawRequest::isAnswered), "only one is refused");

            kept.get(0).send("0\r\n\r\n");
            String answer = kept.get(0).answer();
            assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
            try (RawRequest later = new RawRequest("orders", "held-5", head + "0\r\n\r\n")) {
                answer = later.answer();
                assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
            }
        }
    }

    @Test
    @DisplayName("FG3: who asks before sending a body is told once to go on")
    void who_asks_before_sending_is_told_to_go_on() throws IOException {
        try (RawRequest asking = new RawRequest(
                "orders", "asking", "Expect: 100-continue\r\nContent-Length: " + Shop.ORDER.length() + "\r\n\r\n")) {
            assertEquals("HTTP/1.1 100 Continue\r\n\r\n", asking.answer());
            asking.send(Shop.ORDER);
            String answer = asking.answer();
            assertTrue(answer.startsWith("HTTP/1.1 201"), answer);
            assertFalse(answer.contains("100 Continue"), answer);
        }
    }

    @Test
    @Tag("FI5")
    @DisplayName(
            "FI5: twice as many half-sent files as threads: reads are served meanwhile, and each file arrives whole once its sender goes on")
    void half_sent_files_hold_no_thread() throws IOException {
        String half = "p".repeat(1_000_000);
        String length = "Content-Length: " + 2 * half.length() + "\r\n\r\n";
        List<RawRequest> slow = new ArrayList<>();
        try {
            for (int i = 0; i < SLOW; i++) {
                slow.add(new RawRequest("orders/picture", "file-" + i, length + half));
            }

            for (int i = 0; i < 3; i++) {
                as("viewer").get("/shop/v1/orders?limit=1").then().statusCode(200);
            }

            assertTrue(slow.stream().noneMatch(RawRequest::isAnswered), "a slow file was given up");
            for (RawRequest each : slow) {
                each.send(half);
                String answer = each.answer();
                assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
                assertTrue(answer.contains("\"bytes\":2000000"), answer);
            }
        } finally {
            for (RawRequest each : slow) {
                each.close();
            }
        }
    }

    @Test
    @Tag("FI5")
    @DisplayName(
            "FI5: more of large files than an organisation or all of them may have on the way is 503 with Retry-After; another has room, and there is room again when they are gone")
    void more_files_than_may_be_held_are_503() throws IOException {
        String most = "p".repeat(OrderResource.MOST_OF_A_PICTURE - 1);
        String head = "Content-Length: " + OrderResource.MOST_OF_A_PICTURE + "\r\n\r\n" + most;
        List<RawRequest> held = new ArrayList<>();
        List<RawRequest> ofAnother = new ArrayList<>();
        try {
            for (int i = 0; i < 5; i++) {
                held.add(new RawRequest("orders/picture", "large-" + i, head));
            }
            oneIsRefused(held, 10, "This organisation has too many").close();

            await("another organisation has room").atMost(PATIENCE).until(() -> {
                try (RawRequest another = new RawRequest("ANOTHER", "orders/picture", "another", head + "p")) {
                    return another.answer().startsWith("HTTP/1.1 200");
                }
            });
            for (int i = 0; i < 4; i++) {
                ofAnother.add(new RawRequest("ANOTHER", "orders/picture", "another-" + i, head));
            }
            oneIsRefused(ofAnother, 10, "Too many large bodies");
        } finally {
            for (RawRequest each : held) {
                each.close();
            }
            for (RawRequest each : ofAnother) {
                each.close();
            }
        }
        await("there is room again").atMost(PATIENCE).until(() -> {
            try (RawRequest later = new RawRequest("orders/picture", "later", head + "p")) {
                return later.answer().startsWith("HTTP/1.1 200");
            }
        });
    }

    @Test
    @DisplayName(
            "FG3: what refuses a file whatever is in it is said before the file is sent, and who asks first is not told to go on")
    void an_unwanted_file_is_refused_before_it_is_sent() throws IOException {
        String head = UnwantedPicture.HEADER + ": yes\r\nContent-Length: 3000000\r\n";
        try (RawRequest silent = new RawRequest("orders/picture", "silent", head + "\r\n");
                RawRequest asking = new RawRequest("orders/picture", "asking", head + "Expect: 100-continue\r\n\r\n")) {
            for (RawRequest each : List.of(silent, asking)) {
                String answer = each.answer();
                assertTrue(answer.startsWith("HTTP/1.1 412"), answer);
                assertTrue(answer.contains("The picture is not wanted."), answer);
            }
        }
    }

    private static RawRequest oneIsRefused(List<RawRequest> all, int seconds, String why) throws IOException {
        await("one too many is refused")
                .atMost(PATIENCE)
                .until(() -> all.stream().anyMatch(RawRequest::isAnswered));
        RawRequest refused =
                all.stream().filter(RawRequest::isAnswered).findFirst().orElseThrow();
        String answer = refused.answer();
        assertTrue(answer.startsWith("HTTP/1.1 503"), answer);
        assertTrue(answer.contains("Retry-After: " + seconds + "\r\n"), answer);
        assertTrue(answer.contains(why), answer);
        return refused;
    }

    static String chunk(int size) {
        return Integer.toHexString(size) + "\r\n" + " ".repeat(size) + "\r\n";
    }

    private static void drip(RawRequest request) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                request.send(" ");
                LockSupport.parkNanos(200_000_000L);
            }
        } catch (IOException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
