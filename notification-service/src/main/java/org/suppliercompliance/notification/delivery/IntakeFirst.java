package org.suppliercompliance.notification.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Lets what is to be told be written down before it is sent: an alert is seen when it is written, and whoever looks after thousands of dates
 * at once needs them all before the first mail. So while this replica's consumers are behind it sends slowly; for a minute, and for another one
 * only when they were there in between and a minute has passed: a consumer that cannot go on, or that is behind again and again, holds up no mail.
 */
final class IntakeFirst {
    /** About a second of facts that tell somebody. */
    static final long BEHIND = 100;

    static final Duration LONGEST = Duration.ofMinutes(1);
    /** So many are sent together meanwhile. */
    static final int FEW = 4;

    private final int perSecond;
    private boolean caughtUp = true;
    private @Nullable Long sinceNanos;

    /** @param perSecond how many are sent in a second meanwhile; 0 means that nothing goes first */
    IntakeFirst(int perSecond) {
        this.perSecond = perSecond;
    }

    /**
     * Whether to send slowly now.
     *
     * @param lag how many events this replica's consumers are behind
     * @param nanos a moment of the process's clock
     */
    boolean sendsSlowly(long lag, long nanos) {
        if (lag <= BEHIND || perSecond <= 0) {
            caughtUp = true;
            return false;
        }
        Long since = sinceNanos;
        if (since == null || caughtUp && nanos - since >= 2 * LONGEST.toNanos()) {
            since = nanos;
            sinceNanos = since;
        }
        caughtUp = false;
        return nanos - since < LONGEST.toNanos();
    }

    /** How long to rest behind so many. */
    Duration rest(int sent) {
        return Duration.ofSeconds(sent).dividedBy(perSecond);
    }
}
