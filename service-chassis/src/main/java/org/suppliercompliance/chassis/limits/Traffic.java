package org.suppliercompliance.chassis.limits;

import jakarta.inject.Singleton;
import java.time.Duration;

/** Whether somebody asks this replica for something just now: work that can wait lets them go first. */
@Singleton
public class Traffic {
    /** Who works with the suite asks again within that time. */
    private static final Duration LATELY = Duration.ofSeconds(5);

    private volatile long lastNanos = System.nanoTime() - LATELY.toNanos();

    /** A request has come. Health and metrics have a port of their own and do not count. */
    void comes() {
        lastNanos = System.nanoTime();
    }

    /** Whether a request came lately. */
    public boolean isThere() {
        return System.nanoTime() - lastNanos < LATELY.toNanos();
    }
}
