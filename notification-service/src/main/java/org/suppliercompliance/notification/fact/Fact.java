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
 * @param subjectId the case, or the audit
 * @param caseId the case, or null when it is about an audit
 * @param reference the case's or audit's number, as people know it
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
        Instant occurredAt) {}
