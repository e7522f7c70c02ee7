package org.suppliercompliance.supplier.standing;

import java.time.Instant;

/** How a supplier stands. */
public enum StandingColour {
    /** A date has passed. */
    RED,
    /** Something is open, and within its dates. */
    YELLOW,
    /** Nothing is open. */
    GREEN;

    /**
     * The colour at a moment.
     *
     * @param worst the moment the first running date of an open case has passed
     */
    static StandingColour of(int openCases, Instant worst, Instant now) {
        if (openCases == 0) {
            return GREEN;
        }
        return worst.isAfter(now) ? YELLOW : RED;
    }
}
