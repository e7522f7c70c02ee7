package org.suppliercompliance.supplier.standing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.inbox.PoisonEventException;

/** A non-compliance as the facts of the audit service tell it: its whole state, so the newest one is enough. */
record AuditedCase(
        @Nullable UUID id,
        @Nullable String reference,
        @Nullable String authority,
        @Nullable UUID supplierId,
        @Nullable String severity,
        @Nullable CaseStatus status,
        @Nullable LocalDate detectedOn,
        @Nullable LocalDate communicatedOn,
        @Nullable LocalDate planDueOn,
        @Nullable LocalDate correctionDueOn,
        @Nullable LocalDate planOverdueFrom,
        @Nullable LocalDate correctionOverdueFrom,
        @Nullable String zone) {
    /** The order of an open case no date of which runs: behind all that have one. */
    static final Instant UNDATED = Instant.parse("9999-01-01T00:00:00Z");
    /** The order of what is closed: behind all that is open. */
    static final Instant CLEAR = Instant.parse("9999-12-31T00:00:00Z");

    /**
     * The facts by which a clock runs again that stood still: of those that close a case, the one whose verdict leaves it open. For facts
     * told before they said from when on each date is overdue.
     */
    private static final Map<String, CaseClock> RUNS_AGAIN = Map.of(
            "audit.plan-rejected.v1", CaseClock.PLAN,
            "audit.non-compliance-closed.v1", CaseClock.CORRECTION,
            "audit.non-compliance-reopened.v1", CaseClock.CORRECTION);

    /**
     * The running date that passes first.
     *
     * @param last the last day that makes nobody late: the date itself, or the later day on which its clock ran again
     */
    record Due(CaseClock clock, LocalDate on, LocalDate last) {}

    void requireComplete() {
        if (id == null
                || reference == null
                || authority == null
                || supplierId == null
                || severity == null
                || status == null
                || detectedOn == null) {
            throw new PoisonEventException(
                    "a case needs an id, a reference, an authority, a supplier, a severity, a status and its day");
        }
    }

    boolean isOpen() {
        return status != null && status.isOpen();
    }

    /**
     * The due date that counts now: only those of running clocks do.
     *
     * @param type the fact that tells it, and {@code toldAt} its moment
     */
    @Nullable
    Due due(String type, Instant toldAt) {
        Due plan = running(CaseClock.PLAN, planDueOn, planOverdueFrom, type, toldAt);
        Due correction = running(CaseClock.CORRECTION, correctionDueOn, correctionOverdueFrom, type, toldAt);
        if (plan == null || correction == null) {
            return plan == null ? correction : plan;
        }
        return correction.last().isBefore(plan.last()) ? correction : plan;
    }

    /** The moment its first running date has passed: the end of that day, or of the day its clock ran again, where the authority is. */
    Instant orderAt(String type, Instant toldAt) {
        if (!isOpen()) {
            return CLEAR;
        }
        Due due = due(type, toldAt);
        return due == null
                ? UNDATED
                : due.last().plusDays(1).atStartOfDay(zoneId()).toInstant();
    }

    /**
     * What it is to the standing.
     *
     * @param type the fact that tells it, and {@code toldAt} its moment
     */
    KnownFact fact(String type, Instant toldAt) {
        requireComplete();
        return new KnownFact(
                StandingFactKind.CASE,
                Objects.requireNonNull(id),
                Objects.requireNonNull(authority),
                Objects.requireNonNull(supplierId),
                Objects.requireNonNull(reference),
                severity,
                null,
                String.valueOf(status),
                detectedOn,
                communicatedOn,
                isOpen() ? due(type, toldAt) : null,
                1,
                isOpen(),
                orderAt(type, toldAt));
    }

    private @Nullable Due running(
            CaseClock clock, @Nullable LocalDate on, @Nullable LocalDate overdueFrom, String type, Instant toldAt) {
        if (on == null || status == null || !status.runs(clock)) {
            return null;
        }
        if (overdueFrom != null) {
            return new Due(clock, on, overdueFrom.minusDays(1));
        }
        LocalDate ran = RUNS_AGAIN.get(type) == clock ? LocalDate.ofInstant(toldAt, zoneId()) : on;
        return new Due(clock, on, ran.isAfter(on) ? ran : on);
    }

    private ZoneId zoneId() {
        return zoneOf(zone);
    }

    /** The zone whose days count. */
    static ZoneId zoneOf(@Nullable String name) {
        if (name == null) {
            throw new PoisonEventException("a date needs a time zone");
        }
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new PoisonEventException("the time zone does not exist", e);
        }
    }
}
