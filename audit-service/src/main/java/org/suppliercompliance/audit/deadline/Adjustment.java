package org.suppliercompliance.audit.deadline;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A date that was moved: the old and the new one, and who decided it why.
 *
 * @param version the deadline version this adjustment made
 * @param previousDueOn the date that stood before
 * @param dueOn the date decided
 * @param reasonCode the authority's own code for the reason
 * @param reason the reason in words
 * @param decidedBy the id of the person who decided
 * @param recordedBy the token subject of who recorded the decision
 * @param recordedAt when it was recorded
 */
public record Adjustment(
        int version,
        LocalDate previousDueOn,
        LocalDate dueOn,
        String reasonCode,
        String reason,
        String decidedBy,
        String recordedBy,
        Instant recordedAt) {}
