package org.suppliercompliance.chassis.shop;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
@TestProfile(LimitsTest.Tight.class)
@Tag("FI2")
@DisplayName("FI2: what cannot be served in time is refused at once")
class OverloadTest {
    private static final int THREADS = 4;
    private static final int PLACES = 6;
    private static final int CROWD = 15;
    /** Three have their turn at a time, and keep it for as long (chassis.limits.at-once and usual-time): the last thread comes no sooner. */
    private static final Duration USUAL = Duration.ofMillis(500);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    MeterRegistry metrics;

    @TestHTTPResource(value = "/health/live", management = true)
    URI liveness;

    /** Each test has what a client may ask in a minute for itself. */
    private final String organisation = "CROWD-" + UUID.randomUUID().toString().substring(0, 8);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    @DisplayName(
            "FI2: when all threads are busy, so many requests wait and the rest is 503 with Retry-After at once; health answers, and who waited is served")
    void who_finds_no_place_in_the_queue_is_refused() throws Exception {
        double counted = shed();
        Door.close();
        List<CompletableFuture<HttpResponse<String>>> busy = new ArrayList<>();
        List<CompletableFuture<HttpResponse<String>>> crowd = new ArrayList<>();
        try {
            holdAllThreads(busy);

            for (int i = 0; i < CROWD; i++) {
                crowd.add(get("/shop/v1/orders?limit=1"));
            }

            await("all who find no place are refused")
                    .atMost(PATIENCE)
                    .until(() ->
                            crowd.stream().filter(CompletableFuture::isDone).count() == CROWD - PLACES);
            for (CompletableFuture<HttpResponse<String>> each : crowd) {
                if (each.isDone()) {
                    HttpResponse<String> refused = each.join();
                    assertEquals(503, refused.statusCode());
                    assertEquals(
                            "1", refused.headers().firstValue("Retry-After").orElse(""));
                    assertTrue(refused.body().contains("urn:problem-type:shop:unavailable"), refused.body());
                }
            }
            assertEquals(
                    200,
                    client.send(HttpRequest.newBuilder(liveness).build(), HttpResponse.BodyHandlers.ofString())
                            .statusCode());
            assertEquals(
                    CROWD - PLACES,
                    crowd.stream().filter(CompletableFuture::isDone).count());
        } finally {
            Door.open();
        }
        busy.forEach(each -> assertEquals(204, each.join().statusCode()));
        assertEquals(
                PLACES,
                crowd.stream().filter(each -> each.join().statusCode() == 200).count());
        assertEquals(200, get("/shop/v1/orders?limit=1").join().statusCode());
        await("each refusal is counted").atMost(PATIENCE).until(() -> shed() == counted + CROWD - PLACES);
    }

    @Test
    @DisplayName(
            "FI2: as long as somebody has been waiting for a second, who comes is refused, though there are places; who waited is served")
    void who_would_wait_too_long_is_refused() throws Exception {
        Door.close();
        List<CompletableFuture<HttpResponse<String>>> busy = new ArrayList<>();
        List<CompletableFuture<HttpResponse<String>>> waiting = new ArrayList<>();
        try {
            holdAllThreads(busy);
            waiting.add(get("/shop/v1/orders?limit=1"));

            await("somebody is refused")
                    .pollInterval(Duration.ofMillis(300))
                    .atMost(PATIENCE)
                    .until(() -> {
                        waiting.add(get("/shop/v1/orders?limit=1"));
                        return waiting.stream().anyMatch(CompletableFuture::isDone);
                    });

            assertTrue(waiting.size() <= PLACES, "there were places");
        } finally {
            Door.open();
        }
        List<Integer> answers =
                waiting.stream().map(each -> each.join().statusCode()).toList();
        assertEquals(200, answers.get(0));
        assertTrue(answers.contains(503) && Set.of(200, 503).containsAll(answers), answers.toString());
        for (CompletableFuture<HttpResponse<String>> each : busy) {
            assertEquals(204, each.join().statusCode());
        }
    }

    @Test
    @Tag("FA6")
    @DisplayName(
            "FA6: a read or an act whose thread waits for something is answered 503 in time, one that is known to take long is not; what the thread finds out later harms nobody")
    void what_waits_for_something_is_answered_in_time() {
        Door.close();
        try {
            CompletableFuture<HttpResponse<String>> unhurried = standAtTheDoor();
            CompletableFuture<HttpResponse<String>> act = client.sendAsync(
                    request("/shop/v1/orders/door")
                            .PUT(HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            for (HttpResponse<String> late : List.of(get("/shop/v1/orders/door").join(), act.join())) {
                assertEquals(503, late.statusCode());
                assertEquals("2", late.headers().firstValue("Retry-After").orElse(""));
                assertTrue(late.body().contains("\"instance\":\"/shop/v1/orders/door\""), late.body());
                assertTrue(late.body().contains("Idempotency-Key or If-Match"), late.body());
            }
            assertFalse(unhurried.isDone());
            Door.open();
            assertEquals(204, unhurried.join().statusCode());
        } finally {
            Door.open();
        }
        await("all have passed").atMost(PATIENCE).until(() -> Door.standing() == 0);
        assertEquals(200, get("/shop/v1/orders?limit=1").join().statusCode());
    }

    @Test
    @Tag("FG16")
    @DisplayName(
            "FG16: the log names the operation that was answered too late, and the request by its id: never its address, which may be a secret")
    void the_log_names_no_address() {
        String key = "key-" + UUID.randomUUID();
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getMessage() + Arrays.toString(line.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger("org.suppliercompliance.chassis.limits.AnswerDeadline");
        log.addHandler(handler);
        Door.close();
        try {
            HttpResponse<String> late = get("/shop/v1/orders/door/" + key).join();
            assertEquals(503, late.statusCode());
            String correlation = late.headers().firstValue("X-Correlation-ID").orElseThrow();
            String line = lines.stream()
                    .filter(each -> each.contains(correlation))
                    .findFirst()
                    .orElseThrow();
            assertTrue(line.contains("GET ") && line.contains("/orders/door/{key}"), line);
            assertTrue(lines.stream().noneMatch(each -> each.contains(key)), lines.toString());
        } finally {
            Door.open();
            log.removeHandler(handler);
        }
        await("all have passed").atMost(PATIENCE).until(() -> Door.standing() == 0);
    }

    @Test
    @DisplayName(
            "FI2: an open stream has neither a turn nor a thread nor a time limit: more of them than there are threads, and others are served")
    void streams_are_in_nobodys_way() {
        Door.close();
        List<CompletableFuture<HttpResponse<String>>> streams = new ArrayList<>();
        try {
            for (int i = 0; i < THREADS + PLACES; i++) {
                streams.add(get("/shop/v1/orders/news"));
                int open = i + 1;
                await("each is let in").atMost(PATIENCE).until(() -> News.readers() == open);
            }
            assertEquals(200, get("/shop/v1/orders?limit=1").join().statusCode());
            assertEquals(503, get("/shop/v1/orders/door").join().statusCode(), "what waits as long as they do");
            assertTrue(streams.stream().noneMatch(CompletableFuture::isDone), "a stream was ended");
        } finally {
            Door.open();
            News.tell("the door is open");
        }
        for (CompletableFuture<HttpResponse<String>> each : streams) {
            assertEquals(200, each.join().statusCode());
            assertEquals("data:the door is open\n\n", each.join().body());
        }
    }

    /** More than have their turn at a time: who has it for longer than usual is in nobody's way. */
    private void holdAllThreads(List<CompletableFuture<HttpResponse<String>>> busy) {
        long start = System.nanoTime();
        for (int i = 0; i < THREADS; i++) {
            busy.add(standAtTheDoor());
            int standing = i + 1;
            await("a thread for each request that stands before the door")
                    .atMost(PATIENCE)
                    .until(() -> Door.standing() == standing);
        }
        assertTrue(System.nanoTime() - start >= USUAL.toNanos(), "more than three had their turn at a time");
    }

    /** What the alert RequestsShed counts. */
    private double shed() {
        return metrics.find("http.server.requests").tag("status", "503").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    private CompletableFuture<HttpResponse<String>> get(String path) {
        return client.sendAsync(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    /** An act that is known to take long: others are answered without their thread after a while. */
    private CompletableFuture<HttpResponse<String>> standAtTheDoor() {
        return client.sendAsync(
                request("/shop/v1/orders/door")
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + TestTokens.token("clerk", organisation, organisation))
                .timeout(Duration.ofSeconds(60));
    }
}
