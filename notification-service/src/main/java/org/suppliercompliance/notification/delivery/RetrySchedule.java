package org.suppliercompliance.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When to try again, as data: the wait before each attempt, each lengthened by up to a tenth so that receivers that came back are not
 * met by everybody at once.
 *
 * @param waits the wait before the first, second, ... attempt
 */
record RetrySchedule(List<Duration> waits) {
    /** About 75 hours in all. */
    static final RetrySchedule STANDARD = new RetrySchedule(List.of(
            Duration.ZERO,
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24)));

    static final Duration LONGEST_ASKED = Duration.ofHours(24);

    /**
     * The moment of the next attempt after {@code failed} attempts of this round, or empty when it is to be given up.
     *
     * @param askedFor how long the receiver asked to be left alone; never shortens the schedule, and counts up to 24 hours
     * @param jitter from 0 to 1
     */
    Optional<Instant> next(int failed, Instant now, @Nullable Duration askedFor, double jitter) {
        if (failed >= waits.size()) {
            return Optional.empty();
        }
        Duration wait = waits.get(failed);
        Duration lengthened = wait.plusMillis((long) (wait.toMillis() / 10.0 * jitter));
        if (askedFor != null) {
            Duration asked = askedFor.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : askedFor;
            lengthened = asked.compareTo(lengthened) > 0 ? asked : lengthened;
        }
        return Optional.of(now.plus(lengthened));
    }
}
