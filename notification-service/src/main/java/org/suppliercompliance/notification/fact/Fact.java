package org.suppliercompliance.notification.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact as this service keeps it: codes, ids and dates, no texts and no people.
 *
 * @param id this service's own id for it
 * @param factKey what makes it one fact: the producer's key for facts about a date, else the event's id
 * @param subjectId the case, the audit, the report or the sanction
 * @param caseId the case or report it is about, or the case it follows from; null when it is about an audit
 * @param reference the number of the case, the audit, the report or the sanction, as people know it
 * @param matter what it is about beside its dates, as a code of its type
 * @param happenedOn the day of what happened, where the fact names one
 */
public record Fact(
        UUID id,
        String factKey,
        FactType type,
        String authority,
        @Nullable UUID supplierId,
        UUID subjectId,
        @Nullable UUID caseId,
        @Nullable String reference,
        @Nullable String severity,
        @Nullable DeadlineClock clock,
        @Nullable Integer deadlineVersion,
        @Nullable Integer step,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate previousDueOn,
        @Nullable LocalDate overdueSince,
        @Nullable LocalDate planDueOn,
        @Nullable LocalDate correctionDueOn,
        @Nullable String matter,
        @Nullable LocalDate happenedOn,
        Instant occurredAt) {
    /** Whether it is about a supplier report. */
    public boolean ofReport() {
        return type.ofReport() || clock == DeadlineClock.REPORT;
    }

    /** The case it is about or follows from. */
    public @Nullable UUID nonComplianceId() {
        return ofReport() ? null : caseId;
    }

    /** The report it is about. */
    public @Nullable UUID reportId() {
        return ofReport() ? caseId : null;
    }

    /** The sanction it is about. */
    public @Nullable UUID sanctionId() {
        return type.ofSanction() ? subjectId : null;
    }
}
