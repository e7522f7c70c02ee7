package org.suppliercompliance.supplier.standing;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a supplier stands. */
@Schema(
        description =
                "GREEN: nothing is open. YELLOW: something is open and within its dates. RED: a date has passed, or a sanction stands.")
public enum StandingColour {
    /** A date has passed, or a sanction stands. */
    RED,
    /** Something is open, and within its dates. */
    YELLOW,
    /** Nothing is open. */
    GREEN;

    /**
     * The colour at a moment.
     *
     * @param worst the earliest moment that a fact makes it red; {@link AuditedCase#CLEAR} when nothing is open
     */
    static StandingColour of(Instant worst, Instant now) {
        if (worst.equals(AuditedCase.CLEAR)) {
            return GREEN;
        }
        return worst.isAfter(now) ? YELLOW : RED;
    }
}
