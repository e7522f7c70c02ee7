package org.suppliercompliance.chassis.shop;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
@TestProfile(LimitsTest.Tight.class)
@DisplayName("FI5: who reads slowly, or sends and then stands still, leaves room for others")
class SlowReadersTest {
    private static final int MORE = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static RequestSpecification as(String subject) {
        return RestAssured.given().auth().oauth2(TestTokens.token("clerk", "READS", subject));
    }

    @Test
    @Tag("FI5")
    @DisplayName(
            "FI5: files that are read slowly hold few threads: reads are served meanwhile, one organisation has its share only, and there is room again after")
    void slow_readers_of_files_hold_few_threads() throws IOException {
        List<RawRequest> slow = new ArrayList<>();
        try {
            RawRequest first = RawRequest.get("READS", "orders/poster", "poster");
            slow.add(first);
            String begun = first.answer();
            assertTrue(begun.startsWith("HTTP/1.1 200"), begun);
            for (int i = 0; i < MORE; i++) {
                RawRequest more = RawRequest.get("READS", "orders/poster", "poster-" + i);
                slow.add(more);
                String refused = more.answer();
                assertTrue(refused.startsWith("HTTP/1.1 429") && refused.contains("files are being read"), refused);
            }
            RawRequest other = RawRequest.get("OTHERS", "orders/poster", "poster");
            slow.add(other);
            String refused = other.answer();
            assertTrue(refused.startsWith("HTTP/1.1 503") && refused.contains("Retry-After: 10\r\n"), refused);

            for (int i = 0; i < 3; i++) {
                as("reader").get("/shop/v1/orders?limit=1").then().statusCode(200);
            }
        } finally {
            for (RawRequest each : slow) {
                each.close();
            }
        }
        thereIsRoomAgain();
    }

    private static void thereIsRoomAgain() {
        // seldom enough for the limit of requests a minute
        await("there is room again")
                .pollInterval(Duration.ofSeconds(1))
                .atMost(PATIENCE)
                .until(() -> {
                    try (RawRequest later = RawRequest.get("OTHERS", "orders/poster", "poster-later")) {
                        return later.answer().startsWith("HTTP/1.1 200");
                    }
                });
    }

    @Test
    @Tag("FI5")
    @DisplayName(
            "FI5: bodies that stand still, of nobody in particular, take the room from no other: the oldest of them gives way to one that comes at once")
    void who_stands_still_gives_way() throws IOException {
        String head = "Transfer-Encoding: chunked\r\n\r\n" + SlowClientsTest.chunk(900_000);
        try (RawRequest oldest = new RawRequest("orders", "still-1", head)) {
            awaitHeld(oldest);
            try (RawRequest second = new RawRequest("orders", "still-2", head);
                    RawRequest third = new RawRequest("orders", "still-3", head)) {
                awaitHeld(second);
                awaitHeld(third);
                try (RawRequest coming = new RawRequest("orders", "coming", head + "0\r\n\r\n")) {
                    String answer = coming.answer();
                    assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
                }
                String answer = oldest.answer();
                assertTrue(answer.startsWith("HTTP/1.1 503"), answer);
                assertTrue(second.isOpen() && third.isOpen(), "no more gives way than is needed");
            }
        }
    }

    /** Until the server has begun to read what was sent: what comes after it is younger. */
    private static void awaitHeld(RawRequest standing) throws IOException {
        assertTrue(standing.isOpen());
        as("looking").get("/shop/v1/orders?limit=1").then().statusCode(200);
    }

    @Test
    @Tag("FI5")
    @DisplayName("FI5: who does not read a file on loses the connection in the end, and its place is another's")
    void who_does_not_read_on_loses_the_connection() throws IOException {
        try (RawRequest standing = RawRequest.get("READS", "orders/poster", "standing")) {
            String begun = standing.answer();
            assertTrue(begun.startsWith("HTTP/1.1 200"), begun);
            thereIsRoomAgain();
        }
    }
}
