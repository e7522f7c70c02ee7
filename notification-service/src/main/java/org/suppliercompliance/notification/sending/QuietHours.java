package org.suppliercompliance.notification.sending;

import java.time.LocalTime;

/**
 * A window of the day in which no mail leaves. It may go across midnight.
 *
 * @param from its first moment
 * @param to the first moment behind it
 */
record QuietHours(LocalTime from, LocalTime to) {
    boolean covers(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(to);
        return acrossMidnight() ? begun || !over : begun && !over;
    }

    boolean acrossMidnight() {
        return from.isAfter(to);
    }
}
