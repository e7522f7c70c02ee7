package org.suppliercompliance.audit.reuse;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to "may I reuse this audit?". */
@Schema(description = "Whether a shared audit may be reused on a day, criterion by criterion.")
record ReusabilityView(
        @Schema(description = "The audit.") UUID auditId,
        @Schema(description = "The day asked about.") LocalDate on,
        @Schema(description = "When it became final.") LocalDate finalisedOn,

        @Schema(
                description = "How many months after the final report a result may be reused.",
                examples = {"36"})
        int limitMonths,

        @Schema(description = "The last day on which it may be reused.")
        LocalDate reusableUntil,

        @Schema(description = "The answers, in the order of the question.", maxItems = 1100)
        List<CriterionAnswer> criteria) {
    static ReusabilityView of(Reusability question, List<UUID> criterionIds) {
        return new ReusabilityView(
                question.audit().auditId(),
                question.on(),
                question.audit().finalisedOn(),
                ReuseLimit.MONTHS,
                question.lastDay(),
                question.answers(criterionIds));
    }
}
