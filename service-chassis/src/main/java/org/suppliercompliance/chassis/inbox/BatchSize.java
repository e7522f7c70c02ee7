package org.suppliercompliance.chassis.inbox;

import java.time.Duration;

/**
 * How many records one transaction takes: as many as are applied in about the time it may last, by what the last ones took. So what is
 * applied is seen soon, a process that is killed repeats little, and one that stops has not to wait, whatever an event costs.
 */
final class BatchSize {
    /** A consumer that does not know yet what an event costs begins with so many. */
    private static final int FIRST = 50;

    private final int most;
    private final Duration length;
    private int size;

    /**
     * @param most never more than these
     * @param length how long a transaction may last
     */
    BatchSize(int most, Duration length) {
        this.most = most;
        this.length = length;
        this.size = Math.min(FIRST, most);
    }

    /** How many the next one takes at the most. */
    int get() {
        return size;
    }

    /** Grows twofold at the most; a few that took little say nothing of more. */
    void took(int records, Duration time) {
        long inTime = records * length.toNanos() / Math.max(1, time.toNanos());
        if (inTime < records) {
            size = (int) Math.max(1, inTime);
        } else if (records >= size) {
            size = (int) Math.min(Math.min(most, 2L * size), inTime);
        }
    }
}
