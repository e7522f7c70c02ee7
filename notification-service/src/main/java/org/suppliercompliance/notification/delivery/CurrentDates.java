package org.suppliercompliance.notification.delivery;

import org.suppliercompliance.notification.fact.FactRows;

/**
 * The dates of its case that a mail says: as they stand when it leaves, which may be long after its fact was told. They are those of the calendar as far as
 * that heard of the case later than the fact. A webhook is the fact as it was told. What is about one date needs none of this: it is taken back when that
 * date is moved.
 */
final class CurrentDates {
    /** {@link FactRows#columns} of {@code fact f} for the {@code delivery c} that tells it. */
    static final String FACT_COLUMNS =
            FactRows.columns(current("plan_due_on", "PLAN"), current("correction_due_on", "CORRECTION"));

    private CurrentDates() {}

    /** Looked up by the key of the calendar, and only for mails about facts with this date. */
    private static String current(String date, String clock) {
        return "coalesce((select k.due_on from calendar_date k where c.channel = 'MAIL' and f." + date
                + " is not null and k.case_id = f.case_id and k.clock = '" + clock
                + "' and k.changed_at > f.occurred_at), f." + date + ") as " + date;
    }
}
