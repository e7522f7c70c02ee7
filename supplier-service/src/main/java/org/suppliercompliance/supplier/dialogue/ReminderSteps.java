package org.suppliercompliance.supplier.dialogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * When the next meeting is reminded of: on the days before it that the authority set, on the day itself, and once more when that is over and
 * nothing was recorded.
 *
 * @param daysBefore the steps before a date
 * @param daysAfter the steps after a date has passed, counted from the day after it: the first one after that day itself is used here
 */
record ReminderSteps(List<Integer> daysBefore, List<Integer> daysAfter, ZoneId zone) {
    /**
     * What is due at a moment.
     *
     * @param step the latest step that has come, days to the date, above zero after it; earlier ones that were missed are not told any more
     * @param next the moment of the step after it, or null
     */
    record Due(int step, @Nullable Instant next) {}

    /** The moment of the first step that can be told: of a day that is over the one after it, and none when that is over, too. */
    @Nullable
    Instant first(@Nullable LocalDate nextOn, LocalDate today) {
        if (nextOn == null) {
            return null;
        }
        if (nextOn.isBefore(today)) {
            return nextOn.plusDays(after()).isBefore(today) ? null : at(nextOn, after());
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
        steps.add(after());
        return steps;
    }

    /** Days from the date to the one step after it. */
    private int after() {
        return 1
                + daysAfter.stream()
                        .filter(days -> days > 0)
                        .min(Integer::compare)
                        .orElse(0);
    }

    private Instant at(LocalDate nextOn, int step) {
        return nextOn.plusDays(step).atStartOfDay(zone).toInstant();
    }
}
