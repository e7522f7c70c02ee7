package org.suppliercompliance.supplier.standing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
        @Nullable String zone) {
    /** The order of an open case no date of which runs: behind all that have one. */
    static final Instant UNDATED = Instant.parse("9999-01-01T00:00:00Z");
    /** The order of what is closed: behind all that is open. */
    static final Instant CLEAR = Instant.parse("9999-12-31T00:00:00Z");

    /** The running date that passes first. */
    record Due(CaseClock clock, LocalDate on) {}

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

    /** The due date that counts now: only those of running clocks do. */
    @Nullable
    Due due() {
        Due plan = running(CaseClock.PLAN, planDueOn);
        Due correction = running(CaseClock.CORRECTION, correctionDueOn);
        if (plan == null || correction == null) {
            return plan == null ? correction : plan;
        }
        return correction.on().isBefore(plan.on()) ? correction : plan;
    }

    /** The moment its first running date has passed: the end of that day where the authority is. */
    Instant orderAt() {
        if (!isOpen()) {
            return CLEAR;
        }
        Due due = due();
        if (due == null) {
            return UNDATED;
        }
        if (zone == null) {
            throw new PoisonEventException("a case with a date needs a time zone");
        }
        try {
            return due.on().plusDays(1).atStartOfDay(ZoneId.of(zone)).toInstant();
        } catch (DateTimeException e) {
            throw new PoisonEventException("the time zone does not exist", e);
        }
    }

    KnownFact fact() {
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
                isOpen() ? due() : null,
                1,
                isOpen(),
                orderAt());
    }

    private @Nullable Due running(CaseClock clock, @Nullable LocalDate on) {
        return on != null && status != null && status.runs(clock) ? new Due(clock, on) : null;
    }
}
