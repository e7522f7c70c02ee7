package org.suppliercompliance.criteria.consultations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** When it is told that a consultation comes: on the days before it that the authority set, and on the day itself. */
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
    Instant first(@Nullable LocalDate date, LocalDate today) {
        if (date == null || date.isBefore(today)) {
            return null;
        }
        return at(date, steps().first());
    }

    Optional<Due> due(LocalDate date, Instant now) {
        TreeSet<Integer> steps = steps();
        Due due = null;
        for (int step : steps) {
            if (!at(date, step).isAfter(now)) {
                Integer after = steps.higher(step);
                due = new Due(step, after == null ? null : at(date, after));
            }
        }
        return Optional.ofNullable(due);
    }

    /** The same day of the first year in which it is not over yet: a year that was slept through is not told afterwards. */
    static LocalDate yearly(LocalDate date, LocalDate today) {
        int years = 1;
        while (date.plusYears(years).isBefore(today)) {
            years++;
        }
        return date.plusYears(years);
    }

    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    private TreeSet<Integer> steps() {
        TreeSet<Integer> steps = new TreeSet<>();
        daysBefore.forEach(days -> steps.add(-days));
        steps.add(0);
        return steps;
    }

    private Instant at(LocalDate date, int step) {
        return date.plusDays(step).atStartOfDay(zone).toInstant();
    }
}
