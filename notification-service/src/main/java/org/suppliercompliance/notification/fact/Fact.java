package org.suppliercompliance.notification.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.time.Ids;

/**
 * A fact as this service keeps it: codes, ids and dates, no texts and no people. Names and news are looked up when it is read.
 *
 * @param id this service's own id for it
 * @param factKey what makes it one fact: the producer's key for facts about a date, else the event's id
 * @param subjectId the case, the audit, the report or the sanction
 * @param caseId the case or report it is about, or the case it follows from; null when it is about an audit
 * @param reference the number of the case, the audit, the report or the sanction, as people know it
 * @param matter what it is about beside its dates, as a code of its type
 * @param happenedOn the day of what happened, where the fact names one
 * @param categories the categories of products it is about, where it names them
 * @param origin where it comes from, when another authority told it
 * @param news its words, when it is a news item that was not taken back
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
        List<String> categories,
        @Nullable Origin origin,
        @Nullable News news,
        Instant occurredAt) {
    /** In place of an authority, where a fact is a supplier's own: no authority has this code. */
    public static final String OF_SUPPLIER = "-";

    /** The matter of a {@link FactType#NON_COMPLIANCE_CLOSED} that closes nothing: the correction was not accepted. Any other has none. */
    public static final String NOT_ELIMINATED = "NOT_ELIMINATED";

    /** The matter of a {@link FactType#CASE_COMMENTED} is the side that said it: this one, or the supplier. */
    private static final String SAID_BY_AUTHORITY = "AUTHORITY";

    /**
     * A fact that follows no case and is about no date that comes.
     *
     * @param reference what it is about, as people know it
     */
    public static Fact apart(
            String factKey,
            FactType type,
            String authority,
            UUID subjectId,
            @Nullable String reference,
            @Nullable String matter,
            LocalDate happenedOn,
            List<String> categories,
            @Nullable Origin origin,
            Instant occurredAt) {
        return new Fact(
                Ids.next(),
                factKey,
                type,
                authority,
                null,
                subjectId,
                null,
                reference,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                matter,
                happenedOn,
                categories,
                origin,
                null,
                occurredAt);
    }

    /** A fact about no category, told by the authority that it is about. */
    public Fact(
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
        this(
                id,
                factKey,
                type,
                authority,
                supplierId,
                subjectId,
                caseId,
                reference,
                severity,
                clock,
                deadlineVersion,
                step,
                dueOn,
                previousDueOn,
                overdueSince,
                planDueOn,
                correctionDueOn,
                matter,
                happenedOn,
                List.of(),
                null,
                null,
                occurredAt);
    }

    /** Who is told of it, by role. */
    public Audience audience() {
        if (type.audience() != Audience.OTHER_SIDE) {
            return type.audience();
        }
        return isOfOwnSide() ? Audience.SUPPLIER_CONTACTS : Audience.MANAGERS_IN_INBOX;
    }

    /** Whether it is what the authority itself said of a case: its people are told of what the other side says. */
    public boolean isOfOwnSide() {
        return type == FactType.CASE_COMMENTED && SAID_BY_AUTHORITY.equals(matter);
    }

    /** The authority it is about; null when it is a supplier's own. */
    public @Nullable String authorityOrNull() {
        return isSuppliers() ? null : authority;
    }

    /** Whether it is a supplier's own, and no authority's. */
    public boolean isSuppliers() {
        return authority.equals(OF_SUPPLIER);
    }

    /** Whether the case, or the waiting for a report, is over with it; a correction that was not accepted leaves the case open. */
    public boolean endsCase() {
        return type.endsCase() && !NOT_ELIMINATED.equals(matter);
    }

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
