package org.suppliercompliance.audit.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom to follow up in a year, by risk, without those of whom a result can be used instead. */
@Schema(description = "Whom to follow up in a year, by risk; and whom not, because a result can be used instead.")
record ProposalView(
        @Schema(
                description = "The calendar year.",
                examples = {"2027"})
        int year,

        @Schema(
                description =
                        "The day by which results must be young enough: the start of the year, or today when that is later.")
        LocalDate on,

        @Schema(description = "Who is proposed, the riskiest first, each with what makes its score.", maxItems = 100)
        List<CandidateView> proposed,

        @Schema(
                description = "Who is skipped, the riskiest first, each with the audit that can be used.",
                maxItems = 100)
        List<SkippedSupplier> skipped,

        @Schema(description = "How much that covers.") ProposalCoverage coverage) {
    /** A supplier that need not be audited again. */
    @Schema(description = "A supplier that need not be audited again.")
    record SkippedSupplier(
            @Schema(description = "The supplier.") CandidateView supplier,

            @Schema(description = "The audit whose result can be used.")
            UsableAudit audit) {}

    /** An audit whose result can be used instead of auditing again. */
    @Schema(description = "An audit whose result can be used instead of auditing again.")
    record UsableAudit(
            @Schema(description = "The audit; a shared one is read at `/shared-audits/{id}`.")
            UUID auditId,

            @Schema(
                    description = "Whose audit it is.",
                    examples = {"REGION-SKANE"})
            String authority,

            @Schema(
                    description = "Its number.",
                    examples = {"AU-2026-00007"})
            String reference,

            @Schema(description = "When it became final.") LocalDate finalisedOn,

            @Schema(description = "The last day on which its result may be used.")
            LocalDate usableUntil) {}

    /** How much of the high-risk suppliers the proposal covers; shown beside what the source reports, and never enforced. */
    @Schema(description = "How much of the high-risk suppliers the proposal covers.")
    record ProposalCoverage(
            @Schema(
                    description = "The suppliers whose risk is high to this authority today.",
                    examples = {"40"})
            int highRiskSuppliers,

            @Schema(
                    description = "Proposed, in percent of them; null when there are none.",
                    examples = {"2.5"})
            @Nullable
            BigDecimal proposedPercent,

            @Schema(
                    description = "Proposed or skipped, named or not, in percent of them; null when there are none.",
                    examples = {"5.0"})
            @Nullable
            BigDecimal coveredPercent,

            @Schema(
                    description = "What Region Stockholm reports to have the resources for, in percent: from.",
                    examples = {"10"})
            int referenceFromPercent,

            @Schema(
                    description = "The same: to.",
                    examples = {"15"})
            int referenceToPercent) {
        static ProposalCoverage of(int highRisk, int proposed, int skipped) {
            return new ProposalCoverage(
                    highRisk,
                    ProgrammeCoverage.percent(proposed, highRisk),
                    ProgrammeCoverage.percent(proposed + skipped, highRisk),
                    ProgrammeCoverage.REFERENCE_FROM,
                    ProgrammeCoverage.REFERENCE_TO);
        }
    }
}
