package org.suppliercompliance.audit.noncompliance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.deadline.Deadline;
import org.suppliercompliance.audit.deadline.DeadlineClock;

/** What became of each finding that was communicated. */
@Schema(description = "The findings that were communicated in one act, each with its dates.")
record FindingsCommunicated(
        @Schema(description = "The audit.") UUID auditId,

        @Schema(description = "Each of them, the oldest first.", maxItems = 100)
        List<CommunicatedFinding> communicated,

        @Schema(description = "Whether the audit has more findings than one act communicates: repeat it.")
        boolean more) {

    /** One finding that was communicated. */
    @Schema(description = "A finding that was communicated.")
    record CommunicatedFinding(
            @Schema(description = "The non-compliance.") UUID id,

            @Schema(
                    description = "The number people use.",
                    examples = {"NC-2027-00042"})
            String reference,

            @Schema(description = "How grave it is.") Severity severity,
            @Schema(description = "Where it stands now.") NonComplianceStatus status,

            @Schema(description = "The day that counts.") LocalDate communicatedOn,

            @Schema(description = "When the plan is due; an observation needs none.") @Nullable
            LocalDate planDueOn,

            @Schema(description = "When it has to be corrected.") @Nullable
            LocalDate correctionDueOn,

            @Schema(
                    description = "The ETag for the next act on it.",
                    examples = {"\"2\""})
            String etag) {
        static CommunicatedFinding of(NonCompliance state) {
            return new CommunicatedFinding(
                    state.finding().id(),
                    state.finding().reference(),
                    state.finding().severity(),
                    state.status(),
                    state.communicated(),
                    dueOn(state, DeadlineClock.PLAN),
                    dueOn(state, DeadlineClock.CORRECTION),
                    "\"" + state.version() + "\"");
        }

        private static @Nullable LocalDate dueOn(NonCompliance state, DeadlineClock clock) {
            return state.clocks().current(clock).map(Deadline::dueOn).orElse(null);
        }
    }
}
