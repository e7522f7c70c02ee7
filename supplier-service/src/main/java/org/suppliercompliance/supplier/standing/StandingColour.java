package org.suppliercompliance.supplier.standing;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a supplier stands. */
@Schema(description = StandingColour.MEANING)
public enum StandingColour {
    /** A date has passed, as {@link AuditedCase#orderAt} has it, a report is late, or a sanction stands. */
    RED,
    /** Something is open, and nothing of it makes red. */
    YELLOW,
    /** Nothing is open. */
    GREEN;

    /** What the colours mean to whoever reads them. */
    static final String MEANING =
            "GREEN: nothing is open. YELLOW: something is open, and nothing of it makes red. RED: a date has passed (and the day on which its clock ran again, if that is later), a report that was asked for is late, or a sanction stands. A report that is not late is nothing open.";

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
