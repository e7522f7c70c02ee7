package org.suppliercompliance.audit.reporting;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many of an authority's suppliers were followed up in the period, and how. */
@Schema(description = "How many of the authority's suppliers were followed up in the period, and how.")
record Coverage(
        @Schema(description = "Suppliers with a contract in the period; one without known dates counts.")
        int suppliers,

        @Schema(
                description =
                        "Those of them with an audit that became final, a result of another authority's audit accepted, or a report reviewed in the period.")
        int followedUp,

        @Schema(description = "Followed up in percent; null without suppliers.") @Nullable
        BigDecimal followedUpPercent,

        @Schema(description = "Desktop audits that became final.")
        int desktopAudits,

        @Schema(description = "Factory audits that became final.")
        int factoryAudits,

        @Schema(description = "Supplier reports reviewed.") int reportsReviewed,

        @Schema(description = "Audits avoided: results of others accepted instead of auditing again.")
        int auditsAvoided,

        @Schema(description = "Audits that others avoided by accepting this authority's results.")
        int auditsAvoidedByOthers,

        @Schema(description = "Suppliers whose risk is high to this authority today.")
        int highRiskSuppliers,

        @Schema(description = "Those of them followed up in the period.")
        int highRiskFollowedUp,

        @Schema(description = "The same in percent; null when no supplier's risk is high.") @Nullable
        BigDecimal highRiskFollowedUpPercent,

        @Schema(description = "What Region Stockholm reports to have the resources for in a year, in percent: from.")
        int referenceFromPercent,

        @Schema(description = "The same: to.") int referenceToPercent) {
    static final int REFERENCE_FROM = 10;
    static final int REFERENCE_TO = 15;
}
