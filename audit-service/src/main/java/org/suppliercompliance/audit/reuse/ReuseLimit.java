package org.suppliercompliance.audit.reuse;

import java.time.LocalDate;

/** How long a result may be reused: exactly this many months after the final report is still young enough; the day after is not. */
public final class ReuseLimit {
    public static final int MONTHS = 36;

    private ReuseLimit() {}

    /** The last day on which a result that became final then may be reused. */
    public static LocalDate lastDay(LocalDate finalisedOn) {
        return finalisedOn.plusMonths(MONTHS);
    }
}
