package org.suppliercompliance.notification.channel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That an alert came to its reader because nobody before acknowledged it.
 *
 * @param step which step of the authority's chain the reader is
 * @param since the day on which it was first told
 */
public record Escalated(int step, LocalDate since) {
    /** Null for an alert that has not climbed. */
    public static @Nullable Escalated of(@Nullable Integer step, @Nullable LocalDate since) {
        return step == null || step == 0 || since == null ? null : new Escalated(step, since);
    }
}
