package org.suppliercompliance.audit.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How much of the high-risk suppliers a year covers; shown beside what the source reports, and never enforced. */
@Schema(description = "How much of the high-risk suppliers a year covers.")
record ProgrammeCoverage(
        @Schema(
                description = "The suppliers whose risk is high to this authority today.",
                examples = {"40"})
        int highRiskSuppliers,

        @Schema(
                description = "Those of them in the programme.",
                examples = {"12"})
        int planned,

        @Schema(
                description = "Those of them with an audit of this authority that became final in the year.",
                examples = {"6"})
        int followedUp,

        @Schema(
                description = "Planned in percent; null when no supplier's risk is high.",
                examples = {"30.0"})
        @Nullable
        BigDecimal plannedPercent,

        @Schema(
                description = "Followed up in percent; null when no supplier's risk is high.",
                examples = {"15.0"})
        @Nullable
        BigDecimal followedUpPercent,

        @Schema(
                description = "What Region Stockholm reports to have the resources for, in percent: from.",
                examples = {"10"})
        int referenceFromPercent,

        @Schema(
                description = "The same: to.",
                examples = {"15"})
        int referenceToPercent) {
    static final int REFERENCE_FROM = 10;
    static final int REFERENCE_TO = 15;

    static ProgrammeCoverage of(int highRisk, int planned, int followedUp) {
        return new ProgrammeCoverage(
                highRisk,
                planned,
                followedUp,
                percent(planned, highRisk),
                percent(followedUp, highRisk),
                REFERENCE_FROM,
                REFERENCE_TO);
    }

    static @Nullable BigDecimal percent(int part, int whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part * 100L).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
