package org.suppliercompliance.audit.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The steps around a due date, in days: negative before the due date, 0 the first overdue day, positive after it. A deadline keeps the
 * ladder that stood when its date was set, so that a later change of the settings neither repeats nor loses a step.
 */
public record Ladder(List<Integer> steps) {
    public Ladder {
        steps = List.copyOf(steps);
        if (!steps.contains(0)) {
            throw new IllegalArgumentException("step 0 is overdue itself and always on the ladder");
        }
    }

    /** The ladder of an authority's settings: days before the due date, days after it became overdue. */
    public static Ladder of(List<Integer> daysBefore, List<Integer> daysAfter) {
        TreeSet<Integer> steps = new TreeSet<>();
        daysBefore.stream().filter(days -> days > 0).forEach(days -> steps.add(-days));
        daysAfter.stream().filter(days -> days > 0).forEach(steps::add);
        steps.add(0);
        return new Ladder(new ArrayList<>(steps));
    }

    /** The fact type of a step: only step 0 is overdue itself. */
    public static String factOf(int step, String overdueFact) {
        if (step < 0) {
            return "deadline-approaching";
        }
        return step == 0 ? overdueFact : "deadline-reminder";
    }

    /** The moment of a step: the start of its day in the authority's zone. */
    public static Instant at(int step, DueDay deadline) {
        LocalDate day = step < 0
                ? deadline.dueOn().plusDays(step)
                : deadline.overdueSince().plusDays(step);
        return DueDates.startOf(day, deadline.zone());
    }

    /** The step a deadline set today waits for first: a date that has passed already is not announced any more. */
    public int first(DueDay deadline, LocalDate today) {
        return deadline.dueOn().isBefore(today) ? 0 : steps.get(0);
    }

    /**
     * What one pass at {@code now} finds, from the awaited step on. When several steps have passed (the suite was down, or a case came in
     * late), only one is stated: being overdue if it is among them, else the latest; the others are skipped.
     */
    public Pass pass(int awaited, DueDay deadline, Instant now) {
        List<Integer> passed = new ArrayList<>();
        Integer next = null;
        for (int step : steps.subList(Math.max(0, steps.indexOf(awaited)), steps.size())) {
            if (at(step, deadline).isAfter(now)) {
                next = step;
                break;
            }
            passed.add(step);
        }
        Integer stated = null;
        if (!passed.isEmpty()) {
            stated = passed.contains(0) ? Integer.valueOf(0) : passed.get(passed.size() - 1);
        }
        List<Integer> skipped = new ArrayList<>(passed);
        skipped.remove(stated);
        return new Pass(stated, List.copyOf(skipped), next, next == null ? null : at(next, deadline));
    }

    /**
     * The outcome of a pass.
     *
     * @param stated the one step to state, or null when none has passed
     * @param skipped the steps that passed unstated
     * @param next the step to wait for, or null at the end of the ladder
     * @param nextAt the moment of {@code next}
     */
    public record Pass(
            @Nullable Integer stated,
            List<Integer> skipped,
            @Nullable Integer next,
            @Nullable Instant nextAt) {
        boolean states(int step) {
            return stated != null && stated == step;
        }

        /** Every step that passed, stated or not. */
        List<Integer> passed() {
            List<Integer> all = new ArrayList<>(skipped);
            if (stated != null) {
                all.add(stated);
            }
            return all;
        }
    }
}
