package org.suppliercompliance.chassis.time;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether the suite's clock may be moved: in {@code test} and {@code local} mode only. In production the service refuses to start on a moved clock. */
@ApplicationScoped
class ClockMode {
    private enum Mode {
        PRODUCTION,
        TEST,
        LOCAL
    }

    private final Mode mode;
    private final DatabaseClock clock;

    ClockMode(@ConfigProperty(name = "chassis.mode") String mode, DatabaseClock clock) {
        this.mode = Mode.valueOf(mode.trim().toUpperCase(Locale.ROOT));
        this.clock = clock;
    }

    boolean movable() {
        return mode != Mode.PRODUCTION;
    }

    void refuseMovedClock(@Observes @Priority(100) StartupEvent event) {
        refuseMovedClock(clock.offsetSeconds());
    }

    void refuseMovedClock(long offsetSeconds) {
        if (mode == Mode.PRODUCTION && offsetSeconds != 0) {
            throw new IllegalStateException("the suite's clock is moved by " + offsetSeconds
                    + " s (table clock_offset): refused in production mode");
        }
    }
}
