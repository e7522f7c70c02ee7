package org.suppliercompliance.criteria.wallet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** When it is told that a proof comes to its end: some days before its last day, and on the day after it. */
record ExpirySteps(List<Integer> daysBefore, ZoneId zone) {
    /** The step of the first day on which the proof no longer holds. */
    static final int EXPIRED = 0;

    /**
     * What is due at a moment.
     *
     * @param step the latest step that has come; earlier ones that were missed are not told any more
     * @param next the moment of the step after it, or null
     */
    record Due(int step, @Nullable Instant next) {}

    /** The moment of the first step; none when the proof has no end, or was over already when it was said. */
    @Nullable
    Instant first(@Nullable LocalDate expiresOn, Instant said) {
        if (expiresOn == null || expiresOn.isBefore(LocalDate.ofInstant(said, zone))) {
            return null;
        }
        return at(expiresOn, steps().first());
    }

    /** As {@link #first}, of an end that takes another one's place: when it is over already, that is told. */
    @Nullable
    Instant firstOfMoved(@Nullable LocalDate expiresOn, Instant now) {
        Instant first = first(expiresOn, now);
        return first == null && expiresOn != null ? at(expiresOn, EXPIRED) : first;
    }

    Optional<Due> due(LocalDate expiresOn, Instant now) {
        TreeSet<Integer> steps = steps();
        Due due = null;
        for (int step : steps) {
            if (!at(expiresOn, step).isAfter(now)) {
                Integer after = steps.higher(step);
                due = new Due(step, after == null ? null : at(expiresOn, after));
            }
        }
        return Optional.ofNullable(due);
    }

    /** From how many days before its last day on a proof counts as expiring. */
    int expiringDays() {
        return -steps().first();
    }

    private TreeSet<Integer> steps() {
        TreeSet<Integer> steps = new TreeSet<>(List.of(EXPIRED));
        daysBefore.forEach(days -> steps.add(-days));
        return steps;
    }

    private Instant at(LocalDate expiresOn, int step) {
        LocalDate day = step == EXPIRED ? expiresOn.plusDays(1) : expiresOn.plusDays(step);
        return day.atStartOfDay(zone).toInstant();
    }
}
