package org.suppliercompliance.chassis.metrics;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.parcels.Wire;
import org.suppliercompliance.chassis.testing.servers.Metrics;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
class MetricsTest {
    private static final String REQUESTS = "http_server_requests_seconds_count";

    @Test
    void what_dashboards_and_alerts_rely_on_is_there() {
        given().get("/shop/v1/api-info").then().statusCode(200);
        Set<String> missing = new TreeSet<>();
        for (String prefix : new String[] {"chassis_", "http_", "jvm_", "process_", "agroal_"}) {
            missing.addAll(Metrics.promised(prefix));
        }
        assertTrue(missing.size() > 10, "the list was read");
        missing.removeAll(Metrics.scrape().names());
        assertEquals(Set.of(), missing);
    }

    @Test
    void a_request_is_counted_under_its_operation_and_status_and_never_under_its_id() {
        String operation = "uri=\"/orders/{id}\"";
        for (int i = 0; i < 2; i++) {
            given().auth()
                    .oauth2(TestTokens.token("clerk", "METRICS"))
                    .get("/shop/v1/orders/" + UUID.randomUUID())
                    .then()
                    .statusCode(404);
        }
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertTrue(
                        Metrics.scrape().value(REQUESTS, operation, "method=\"GET\"", "status=\"404\"") >= 2));
        given().get("/shop/v1/api-info").then().statusCode(200);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertTrue(Metrics.scrape().value(REQUESTS, "uri=\"/api-info\"", "status=\"200\"") >= 1));
        given().get("/nowhere/" + UUID.randomUUID()).then().statusCode(404);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertTrue(
                        Metrics.scrape().value(REQUESTS, "uri=\"NONE\"", "method=\"GET\"", "status=\"404\"") >= 1));
    }

    @Test
    void what_goes_wrong_while_events_are_read_is_counted_from_naught() {
        for (String counter : List.of("retried", "dead", "given_up")) {
            assertTrue(Metrics.scrape().value("chassis_inbox_" + counter + "_total", "consumer=\"parcels\"") >= 0);
        }
    }

    @Test
    void a_dead_letter_is_counted_until_it_is_replayed() {
        double before = Metrics.scrape().value("chassis_dead_letters_open");
        Wire.send(Wire.raw(UUID.randomUUID().toString(), "plain text".getBytes(StandardCharsets.UTF_8)));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Metrics.scrape().value("chassis_dead_letters_open") > before);
        assertEquals(0, Metrics.scrape().value("chassis_inbox_lag", "consumer=\"parcels\""));
    }
}
