package org.suppliercompliance.supplier.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When it is told that a document's validity comes to its end: on fixed days before it, never after. A document is the supplier's and told to everybody, so
 * that these days are no authority's setting.
 */
final class DocumentSteps {
    /** Days before the end, the earliest first. */
    static final List<Integer> DAYS_BEFORE = List.of(60, 14);

    private DocumentSteps() {}

    /**
     * What is due on a day.
     *
     * @param daysBefore the latest step that has come; earlier ones that were missed are not told any more
     * @param next the day of the step after it, or null
     */
    record Due(int daysBefore, @Nullable LocalDate next) {}

    /** The day of the first step to be told of a document whose end of validity was set on the given day; none when it is over. */
    static @Nullable LocalDate first(@Nullable LocalDate validUntil, LocalDate today) {
        if (validUntil == null || validUntil.isBefore(today)) {
            return null;
        }
        return validUntil.minusDays(DAYS_BEFORE.get(0));
    }

    static Optional<Due> due(LocalDate validUntil, LocalDate today) {
        Due due = null;
        for (int i = 0; i < DAYS_BEFORE.size(); i++) {
            if (!validUntil.minusDays(DAYS_BEFORE.get(i)).isAfter(today)) {
                due = new Due(
                        DAYS_BEFORE.get(i),
                        i + 1 < DAYS_BEFORE.size() ? validUntil.minusDays(DAYS_BEFORE.get(i + 1)) : null);
            }
        }
        return Optional.ofNullable(due);
    }
}
