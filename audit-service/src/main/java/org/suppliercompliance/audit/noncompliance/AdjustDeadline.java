package org.suppliercompliance.audit.noncompliance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.deadline.DeadlineClock;
import org.suppliercompliance.chassis.problem.Faults;

/** Move a due date. Any number of times; each needs a reason and somebody who decided it. */
@Schema(description = "A decision to move a due date.")
record AdjustDeadline(
        @Schema(
                description = "Which of the two dates.",
                examples = {"PLAN"})
        @NotNull
        DeadlineClock clock,

        @Schema(
                description = "The new due date.",
                examples = {"2027-03-15"})
        @NotNull
        LocalDate dueOn,

        @Schema(
                description = "The authority's own code for the reason; required (422 without).",
                examples = {"SUPPLIER_RESTRUCTURING"})
        @Nullable
        @Size(max = 40)
        @Pattern(regexp = "^[A-Z][A-Z0-9_]*$")
        String reasonCode,

        @Schema(
                description = "The reason in words; required (422 without).",
                examples = {"New owner of the plant since 1 February"})
        @Nullable
        @Size(max = 2000)
        String reason,

        @Schema(
                description = "The id of the person who decided; required (422 without).",
                examples = {"manager-17"})
        @Nullable
        @Size(max = 200)
        String decidedBy) {
    private static final int LAST_YEAR = 9990;

    /** 422 names everything that is wrong with the decision about a case that was communicated on this day. */
    void require(LocalDate communicatedOn) {
        new Faults()
                .require(isSaid(reasonCode), "/reasonCode", "Moving a date needs a reason code.")
                .require(isSaid(reason), "/reason", "Moving a date needs a reason in words.")
                .require(isSaid(decidedBy), "/decidedBy", "Moving a date needs somebody who decided it.")
                .require(
                        !dueOn.isBefore(communicatedOn),
                        "/dueOn",
                        "Must not be before the communication on " + communicatedOn + ".")
                .require(dueOn.getYear() <= LAST_YEAR, "/dueOn", "Must not be after the year " + LAST_YEAR + ".")
                .throwIfAny();
    }

    private static boolean isSaid(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
