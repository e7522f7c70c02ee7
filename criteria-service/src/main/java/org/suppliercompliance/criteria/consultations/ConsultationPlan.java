package org.suppliercompliance.criteria.consultations;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.patch.Patched;
import org.suppliercompliance.chassis.problem.Faults;

/** What a consultation is about and when, and the rules that must hold. */
record ConsultationPlan(
        String title,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable LocalDate nextOn,
        List<String> categories,
        @Nullable FollowedProcurement follows) {
    /** After around 18 months the buyers of the source look back at a procurement with the market. */
    static final int FEEDBACK_AFTER_MONTHS = 18;

    /** An address leads to a person, and people are in no record of this service. */
    static final Pattern ADDRESS = Pattern.compile("\\S@\\S");

    /**
     * @param followedEnd when that which it follows ended, or null when it follows nothing
     * @return the plan; without a start it is one that begins today, and the fault is noted
     */
    static ConsultationPlan of(
            PlanConsultation command, @Nullable LocalDate followedEnd, LocalDate today, Faults faults) {
        LocalDate start = command.startsOn();
        if (start == null && followedEnd != null) {
            start = followedEnd.plusMonths(FEEDBACK_AFTER_MONTHS);
        }
        faults.require(
                start != null,
                "/startsOn",
                "Say when it is, or which consultation it follows, or which procurement and when that ended.");
        LocalDate begins = Objects.requireNonNullElse(start, today);
        ConsultationPlan plan = new ConsultationPlan(
                command.title(),
                begins,
                Objects.requireNonNullElse(command.endsOn(), begins),
                command.nextOn(),
                sorted(command.categories() == null ? List.of() : command.categories()),
                command.follows());
        plan.check(command.kind(), faults);
        plan.requireAfter(followedEnd, faults);
        return plan;
    }

    /** A feedback round comes after that which it follows; null when it follows nothing. */
    void requireAfter(@Nullable LocalDate followedEnd, Faults faults) {
        faults.require(
                followedEnd == null || startsOn.isAfter(followedEnd),
                "/startsOn",
                "A feedback round comes after that which it follows, which ended on " + followedEnd + ".");
    }

    ConsultationPlan patched(PatchConsultation patch, ConsultationKind kind, Faults faults) {
        LocalDate start = needed(patch.startsOn(), startsOn);
        // A meeting of one day that is moved stays one of a day.
        LocalDate end = endsOn.equals(startsOn) ? start : endsOn;
        ConsultationPlan plan = new ConsultationPlan(
                needed(patch.title(), title),
                start,
                needed(patch.endsOn(), end),
                patch.nextOn().orElse(this::nextOn),
                sorted(needed(patch.categories(), categories)),
                follows);
        plan.check(kind, faults);
        return plan;
    }

    /** As it was held: not in the future, and a conference is followed by the next one a year later unless another day is planned. */
    ConsultationPlan held(HoldConsultation command, ConsultationKind kind, LocalDate today, Faults faults) {
        LocalDate start = Objects.requireNonNullElse(command.startsOn(), startsOn);
        LocalDate end = endsOn.equals(startsOn) || endsOn.isBefore(start) ? start : endsOn;
        end = Objects.requireNonNullElse(command.endsOn(), end);
        LocalDate next = nextOn == null && kind.isYearly() ? start.plusYears(1) : nextOn;
        ConsultationPlan plan = new ConsultationPlan(title, start, end, next, categories, follows);
        faults.require(!start.isAfter(today), "/startsOn", "It has not begun: it is planned for " + start + ".");
        plan.check(kind, faults);
        return plan;
    }

    private void check(ConsultationKind kind, Faults faults) {
        faults.require(!ADDRESS.matcher(title).find(), "/title", "An address leads to a person: leave it out.");
        faults.require(!endsOn.isBefore(startsOn), "/endsOn", "It cannot end before it starts, on " + startsOn + ".");
        faults.require(
                nextOn == null || kind.isKeptHere(),
                "/nextOn",
                "The next date of one-to-one meetings is kept in the dialogue log of the supplier service.");
        faults.require(
                nextOn == null || nextOn.isAfter(endsOn),
                "/nextOn",
                "The next one is after this one, which ends on " + endsOn + ".");
        FollowedProcurement followed = follows;
        if (followed != null) {
            faults.require(
                    followed.consultationId() != null || followed.procurement() != null,
                    "/follows",
                    "Name the procurement or the consultation.");
            faults.require(
                    (followed.procurement() == null) == (followed.endedOn() == null),
                    "/follows/endedOn",
                    "A procurement is named by its reference and the day it ended, both.");
        }
    }

    private static List<String> sorted(List<String> categories) {
        return List.copyOf(new TreeSet<>(categories));
    }

    private static <T> T needed(Patched<T> patch, T current) {
        return Objects.requireNonNullElse(patch.orElse(() -> current), current);
    }
}
