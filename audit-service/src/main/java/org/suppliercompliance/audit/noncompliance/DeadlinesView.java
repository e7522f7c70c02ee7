package org.suppliercompliance.audit.noncompliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.deadline.Adjustment;
import org.suppliercompliance.audit.deadline.CaseClocks;
import org.suppliercompliance.audit.deadline.Deadline;
import org.suppliercompliance.audit.deadline.DeadlineClock;

/** Both dates of a case; none before it is communicated, none for an observation. */
@Schema(description = "The two dates of a case; absent before it is communicated and for an observation.")
record DeadlinesView(
        @Schema(description = "The plan: one calendar month.") @Nullable
        DeadlineView plan,

        @Schema(description = "The correction: six calendar months.") @Nullable
        DeadlineView correction) {
    static DeadlinesView of(CaseClocks clocks, Instant now) {
        return new DeadlinesView(
                DeadlineView.of(clocks, DeadlineClock.PLAN, now),
                DeadlineView.of(clocks, DeadlineClock.CORRECTION, now));
    }

    /** One date with its history. */
    @Schema(description = "One date with its history.")
    record DeadlineView(
            @Schema(
                    description = "The date the rule gives; kept when the date is adjusted.",
                    examples = {"2027-02-28"})
            LocalDate computedOn,

            @Schema(
                    description = "The last day in time.",
                    examples = {"2027-03-15"})
            LocalDate dueOn,

            @Schema(
                    description = "The first day overdue; null while in time.",
                    examples = {"2027-03-16"})
            @Nullable
            LocalDate overdueSince,

            @Schema(
                    description = "The instant at which it becomes or became overdue: the start of a local day.",
                    examples = {"2027-03-15T23:00:00Z"})
            Instant overdueAt,

            @Schema(description = "Whether the clock runs.") boolean running,

            @Schema(
                    description = "The version of the date; each adjustment and each new run makes one.",
                    examples = {"2"})
            int version,

            @Schema(description = "Every adjustment, in order.")
            List<Adjustment> adjustments) {
        static @Nullable DeadlineView of(CaseClocks clocks, DeadlineClock clock, Instant now) {
            Deadline deadline = clocks.current(clock).orElse(null);
            if (deadline == null) {
                return null;
            }
            Instant overdueAt = deadline.overdueAt();
            return new DeadlineView(
                    deadline.computedOn(),
                    deadline.dueOn(),
                    deadline.overdueSince(now, overdueAt),
                    overdueAt,
                    deadline.running(),
                    deadline.version(),
                    clocks.adjustments(clock));
        }
    }
}
