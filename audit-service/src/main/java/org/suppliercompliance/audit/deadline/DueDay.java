package org.suppliercompliance.audit.deadline;

import java.time.LocalDate;
import java.time.ZoneId;

/** A day until which something is in time, as the ladder of steps needs it. */
public interface DueDay {
    /** The last day in time. */
    LocalDate dueOn();

    /** The first day overdue. */
    LocalDate overdueSince();

    /** The time zone whose days count. */
    ZoneId zone();
}
