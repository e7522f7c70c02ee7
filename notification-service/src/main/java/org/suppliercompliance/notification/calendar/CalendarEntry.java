package org.suppliercompliance.notification.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.notification.fact.DeadlineClock;

/**
 * One due date of one open case, or of a supplier report.
 *
 * @param other the name of the supplier in an authority's calendar, of the authority in a supplier's; null until it is known here
 * @param overdue whether the date has passed where the authority is
 * @param revision grows with every change of the case
 */
record CalendarEntry(
        UUID caseId,
        DeadlineClock clock,
        String reference,
        LocalDate dueOn,
        boolean overdue,
        @Nullable String other,
        long revision,
        Instant changedAt) {}
