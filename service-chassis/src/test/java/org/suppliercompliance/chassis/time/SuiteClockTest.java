package org.suppliercompliance.chassis.time;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.database.WorkerTransactions;
import org.suppliercompliance.chassis.parcels.Rows;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
@DisplayName("FD3: one clock, the database's")
class SuiteClockTest {
    private static final long FORTY_DAYS = 40 * 24 * 3600;

    @Inject
    DatabaseClock clock;

    @Inject
    WorkerTransactions transactions;

    @AfterEach
    void back_to_the_present() {
        Rows.change("update clock_offset set offset_seconds = 0");
        clock.refresh();
    }

    @Test
    void the_clock_moved_by_the_operator_is_moved_at_once_for_requests_and_watches() {
        given().auth()
                .oauth2(TestTokens.operatorToken())
                .contentType("application/json")
                .body("{\"offsetSeconds\": " + FORTY_DAYS + "}")
                .put("/shop/v1/clock-offset")
                .then()
                .statusCode(200)
                .body("offsetSeconds", equalTo((int) FORTY_DAYS));
        Instant watched = transactions.call(transaction -> transaction.now());
        assertTrue(Duration.between(watched, clock.now()).abs().compareTo(Duration.ofSeconds(30)) < 0);
        Instant expected = Instant.now().plusSeconds(FORTY_DAYS);
        assertTrue(Duration.between(expected, clock.now()).abs().compareTo(Duration.ofSeconds(30)) < 0);
    }

    @Test
    void another_replica_follows_within_seconds() {
        Rows.change("update clock_offset set offset_seconds = ?", FORTY_DAYS);
        await().atMost(Duration.ofSeconds(60)).until(() -> clock.offsetSeconds() == FORTY_DAYS);
    }

    @Test
    void only_the_operator_may_move_it() {
        for (var answer : new int[][] {{401}, {403}}) {
            var request = given().contentType("application/json").body("{\"offsetSeconds\": 1}");
            if (answer[0] == 403) {
                request.auth().oauth2(TestTokens.token("clerk", "CLOCK"));
            }
            request.put("/shop/v1/clock-offset").then().statusCode(answer[0]);
        }
        assertEquals(1, Rows.count("from clock_offset where offset_seconds = 0"));
    }

    @Test
    void in_production_it_cannot_be_moved_and_a_moved_clock_stops_the_start() {
        ClockMode production = new ClockMode("production", clock);
        assertFalse(production.movable());
        assertDoesNotThrow(() -> production.refuseMovedClock(0));
        assertThrows(IllegalStateException.class, () -> production.refuseMovedClock(1));
        assertTrue(new ClockMode("local", clock).movable());
        assertDoesNotThrow(() -> new ClockMode("test", clock).refuseMovedClock(1));
        assertThrows(IllegalArgumentException.class, () -> new ClockMode("prod", clock));
    }
}
