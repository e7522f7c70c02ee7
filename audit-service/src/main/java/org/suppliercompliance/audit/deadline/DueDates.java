package org.suppliercompliance.audit.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The arithmetic of dates: calendar months from the anchor, due date inclusive, days of the authority's zone. */
public final class DueDates {
    private DueDates() {}

    /**
     * The due date: whole calendar months after the anchor, at the end of a shorter month; always from the anchor, never from another due date.
     * It stays on a Sunday or a holiday.
     */
    public static LocalDate due(LocalDate anchor, int months) {
        return anchor.plusMonths(months);
    }

    /**
     * The first overdue day: the day after the due date. A clock that ran again after that date makes nobody late for the time the case
     * lay with the authority: then it is the day after it ran again.
     */
    public static LocalDate overdueSince(LocalDate dueOn, @Nullable LocalDate ranAgainOn) {
        LocalDate last = ranAgainOn != null && ranAgainOn.isAfter(dueOn) ? ranAgainOn : dueOn;
        return last.plusDays(1);
    }

    /** The first instant of a local day; where midnight does not exist, the first that does. */
    public static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
