package org.suppliercompliance.chassis.inbox;

import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * How a consumer that is far behind lets those go first who are served meanwhile: it rests behind each batch. Nobody asks, and it does
 * not; and it does not unless it came closer than it ever was, so that what comes in faster than its pace is caught up with all the same.
 */
final class CatchUpPace {
    /** For each part of the time it works, so many it rests at most: where an event costs little, its pace is higher. */
    private static final int REST = 4;

    private final ConsumerSettings settings;
    private final BooleanSupplier asked;
    private final Timer rests;
    private long closest = Long.MAX_VALUE;

    /**
     * @param asked whether somebody is served just now
     * @param rests measures the rests
     */
    CatchUpPace(ConsumerSettings settings, BooleanSupplier asked, Timer rests) {
        this.settings = settings;
        this.asked = asked;
        this.rests = rests;
    }

    /**
     * How long to rest.
     *
     * @param records how many were just read
     * @param took how long that took
     * @param lag how many are ahead
     */
    Duration rest(int records, Duration took, long lag) {
        if (lag <= settings.batchSize()) {
            closest = Long.MAX_VALUE;
            return Duration.ZERO;
        }
        boolean comesCloser = lag < closest;
        closest = Math.min(closest, lag);
        if (!comesCloser || !asked.getAsBoolean()) {
            return Duration.ZERO;
        }
        Duration share = took.multipliedBy(REST);
        Duration pace = Duration.ofSeconds(records)
                .dividedBy(settings.catchUpPerSecond())
                .minus(took);
        Duration rest = share.compareTo(pace) < 0 ? share : pace;
        if (rest.isNegative()) {
            return Duration.ZERO;
        }
        rests.record(rest);
        return rest;
    }
}
