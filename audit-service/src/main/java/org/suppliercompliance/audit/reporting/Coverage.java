package org.suppliercompliance.audit.reporting;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many of an authority's suppliers were followed up in the period, and how. */
@Schema(description = "How many of the authority's suppliers were followed up in the period, and how.")
record Coverage(
        @Schema(
                description = "Suppliers with a contract in the period; one without known dates counts.",
                examples = {"120"})
        int suppliers,

        @Schema(
                description =
                        "Those of them with an audit that became final, a result of another authority's audit accepted, a report reviewed, desk research done, or a report from outside put before them in the period.",
                examples = {"30"})
        int followedUp,

        @Schema(
                description = "Followed up in percent; null without suppliers.",
                examples = {"25.0"})
        @Nullable
        BigDecimal followedUpPercent,

        @Schema(
                description = "Desktop audits that became final.",
                examples = {"14"})
        int desktopAudits,

        @Schema(
                description = "Factory audits that became final.",
                examples = {"8"})
        int factoryAudits,

        @Schema(
                description = "Supplier reports reviewed.",
                examples = {"9"})
        int reportsReviewed,

        @Schema(
                description = "Desk research done, each time it was.",
                examples = {"11"})
        int deskResearch,

        @Schema(
                description = "Audits avoided: results of others accepted instead of auditing again.",
                examples = {"3"})
        int auditsAvoided,

        @Schema(
                description = "Audits that others avoided by accepting this authority's results.",
                examples = {"2"})
        int auditsAvoidedByOthers,

        @Schema(
                description = "Suppliers whose risk is high to this authority today.",
                examples = {"40"})
        int highRiskSuppliers,

        @Schema(
                description = "Those of them followed up in the period.",
                examples = {"6"})
        int highRiskFollowedUp,

        @Schema(
                description = "The same in percent; null when no supplier's risk is high.",
                examples = {"15.0"})
        @Nullable
        BigDecimal highRiskFollowedUpPercent,

        @Schema(
                description = "What Region Stockholm reports to have the resources for in a year, in percent: from.",
                examples = {"10"})
        int referenceFromPercent,

        @Schema(
                description = "The same: to.",
                examples = {"15"})
        int referenceToPercent) {
    static final int REFERENCE_FROM = 10;
    static final int REFERENCE_TO = 15;
}
