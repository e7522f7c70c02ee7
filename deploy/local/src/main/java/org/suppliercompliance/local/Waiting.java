package org.suppliercompliance.local;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for other processes, which send no signal when they are ready. */
final class Waiting {
    private Waiting() {}

    /** Asks until the answer is yes or the time is over; says which. */
    static boolean until(BooleanSupplier condition, Duration atMost) {
        long limit = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > limit) {
                return false;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SuiteFailure("Interrupted", e);
            }
        }
        return true;
    }
}
