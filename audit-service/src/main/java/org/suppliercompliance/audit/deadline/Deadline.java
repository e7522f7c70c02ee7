package org.suppliercompliance.audit.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.time.Ids;

/**
 * One version of one clock's date. A version never changes its dates: adjusting a date and running again make a new version, each with
 * facts of its own.
 *
 * @param computedOn the date the rule gives from the communication, kept through all versions
 * @param dueOn the last day in time
 * @param overdueSince the first day overdue
 * @param running whether the clock runs; only a running clock becomes overdue
 * @param stoppedOn the day that stopped it, or null
 * @param adjustment the decision that made this version, or null
 */
public record Deadline(
        UUID id,
        DeadlineClock clock,
        int version,
        LocalDate computedOn,
        LocalDate dueOn,
        LocalDate overdueSince,
        ZoneId zone,
        boolean running,
        @Nullable LocalDate stoppedOn,
        @Nullable Adjustment adjustment)
        implements DueDay {
    static Deadline started(DeadlineClock clock, LocalDate dueOn, ZoneId zone) {
        return new Deadline(
                Ids.next(), clock, 1, dueOn, dueOn, DueDates.overdueSince(dueOn, null), zone, true, null, null);
    }

    Deadline stopped(LocalDate on) {
        return new Deadline(id, clock, version, computedOn, dueOn, overdueSince, zone, false, on, adjustment);
    }

    Deadline resumed(LocalDate on) {
        return new Deadline(
                Ids.next(),
                clock,
                version + 1,
                computedOn,
                dueOn,
                DueDates.overdueSince(dueOn, on),
                zone,
                true,
                null,
                null);
    }

    Deadline adjusted(Adjustment decision, @Nullable LocalDate ranAgainOn) {
        return new Deadline(
                Ids.next(),
                clock,
                decision.version(),
                computedOn,
                decision.dueOn(),
                DueDates.overdueSince(decision.dueOn(), ranAgainOn == null ? ranAgainLate() : ranAgainOn),
                zone,
                running,
                stoppedOn,
                decision);
    }

    /** The day on which the clock ran again after its date, told from the dates: what answered it since holds it no more. */
    private @Nullable LocalDate ranAgainLate() {
        LocalDate last = overdueSince.minusDays(1);
        return last.isAfter(dueOn) ? last : null;
    }

    /** The first instant overdue. */
    public Instant overdueAt() {
        return DueDates.startOf(overdueSince, zone);
    }

    /** Since when it is overdue as seen at {@code now}; a clock that stopped late keeps the day, one that stopped in time has none. */
    public @Nullable LocalDate overdueSince(Instant now) {
        return overdueSince(now, overdueAt());
    }

    /** The same for who has asked for {@link #overdueAt()} already: the start of a local day is looked up among the changes of its zone. */
    public @Nullable LocalDate overdueSince(Instant now, Instant overdueAt) {
        if (running) {
            return overdueAt.isAfter(now) ? null : overdueSince;
        }
        return stoppedOn == null || stoppedOn.isBefore(overdueSince) ? null : overdueSince;
    }
}
