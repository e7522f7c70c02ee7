package org.suppliercompliance.notification.story;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

/** Takes the suite to another time, over its own API, and back when it is closed. */
final class MovedClock implements AutoCloseable {
    MovedClock(String instant) {
        to(instant);
    }

    void to(String instant) {
        // The offset is whole seconds: rather a moment later than before it.
        move(Duration.between(Instant.now(), Instant.parse(instant)).toSeconds() + 1);
        // The sender sleeps by the clock that ran until now.
        Rows.count("select count(*) from (select pg_notify('delivery_due', '')) woken");
    }

    private static void move(long seconds) {
        World.as(TestTokens.operatorToken())
                .contentType("application/json")
                .body(Map.of("offsetSeconds", seconds))
                .put("/clock-offset")
                .then()
                .statusCode(200);
    }

    @Override
    public void close() {
        move(0);
    }
}
