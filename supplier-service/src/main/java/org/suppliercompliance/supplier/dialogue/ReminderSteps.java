package org.suppliercompliance.supplier.dialogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** When it is told that the next meeting comes: on the days before it that the authority set, and on the day itself. */
record ReminderSteps(List<Integer> daysBefore, ZoneId zone) {
    /**
     * What is due at a moment.
     *
     * @param step the latest step that has come, days to the date, zero or below; earlier ones that were missed are not told any more
     * @param next the moment of the step after it, or null
     */
    record Due(int step, @Nullable Instant next) {}

    /** The moment of the first step; none when the day itself is over already. */
    @Nullable
    Instant first(@Nullable LocalDate nextOn, LocalDate today) {
        if (nextOn == null || nextOn.isBefore(today)) {
            return null;
        }
        return at(nextOn, steps().first());
    }

    Optional<Due> due(LocalDate nextOn, Instant now) {
        TreeSet<Integer> steps = steps();
        Due due = null;
        for (int step : steps) {
            if (!at(nextOn, step).isAfter(now)) {
                Integer after = steps.higher(step);
                due = new Due(step, after == null ? null : at(nextOn, after));
            }
        }
        return Optional.ofNullable(due);
    }

    private TreeSet<Integer> steps() {
        TreeSet<Integer> steps = new TreeSet<>();
        daysBefore.forEach(days -> steps.add(-days));
        steps.add(0);
        return steps;
    }

    private Instant at(LocalDate nextOn, int step) {
        return nextOn.plusDays(step).atStartOfDay(zone).toInstant();
    }
}
