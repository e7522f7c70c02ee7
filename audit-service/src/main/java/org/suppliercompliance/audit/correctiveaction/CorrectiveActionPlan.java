package org.suppliercompliance.audit.correctiveaction;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.Faults;

/** The plan that counts now; earlier ones stand in the history. */
@Schema(description = "The latest corrective action plan.")
public record CorrectiveActionPlan(
        @Schema(description = "When it came in.") LocalDate receivedOn,

        @Schema(
                description = "Who recorded it: a token subject.",
                examples = {"c81e09b4"})
        String recordedBy,

        @Schema(
                description = "What lies behind the finding, as far as it was said.",
                examples = {"Orders are confirmed before capacity is known"})
        @Nullable
        String rootCause,

        @Schema(description = "What is going to be done.") List<PlanAction> actions,

        @Schema(description = "How it came in, when the authority recorded it.") @Nullable
        OnBehalf onBehalf,

        @Schema(
                description = "Why it was rejected, if it was.",
                examples = {"No action against the root cause"})
        @Nullable
        String rejectionReason,

        @Schema(description = "When it was rejected, if it was.") @Nullable
        LocalDate rejectedOn) {
    /**
     * The plan as it comes in; 422 names everything that is wrong with it.
     *
     * @param former the plan it comes in place of, which was rejected; none when it is the first
     */
    public static CorrectiveActionPlan received(
            SubmitPlan command,
            boolean bySupplier,
            String subject,
            LocalDate communicatedOn,
            @Nullable CorrectiveActionPlan former,
            LocalDate today) {
        Faults faults = new Faults();
        LocalDate notBefore = Receipt.notBefore(communicatedOn, former == null ? null : former.rejectedOn());
        LocalDate day = Receipt.day(
                command.receivedOn(),
                command.onBehalf(),
                bySupplier,
                notBefore,
                notBefore.equals(communicatedOn) ? "the communication" : "the rejection",
                today,
                faults);
        for (int i = 0; i < command.actions().size(); i++) {
            LocalDate dueOn = command.actions().get(i).dueOn();
            faults.require(
                    !dueOn.isBefore(communicatedOn),
                    "/actions/" + i + "/dueOn",
                    "Must not be before the communication on " + communicatedOn + ".");
        }
        faults.throwIfAny();
        return new CorrectiveActionPlan(
                day, subject, command.rootCause(), List.copyOf(command.actions()), command.onBehalf(), null, null);
    }

    /** The same plan, rejected. */
    public CorrectiveActionPlan rejected(String reason, LocalDate on) {
        return new CorrectiveActionPlan(receivedOn, recordedBy, rootCause, actions, onBehalf, reason, on);
    }
}
