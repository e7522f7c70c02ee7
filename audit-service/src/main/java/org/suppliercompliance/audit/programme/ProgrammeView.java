package org.suppliercompliance.audit.programme;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** The programme of a year as its authority sees it. */
@Schema(description = "Whom an authority follows up in a year.")
record ProgrammeView(
        @Schema(description = "The id.") UUID id,

        @Schema(
                description = "The owning authority's code.",
                examples = {"REGION-STOCKHOLM"})
        String authority,

        @Schema(
                description = "The calendar year.",
                examples = {"2027"})
        int year,

        @Schema(description = "When it was adopted.") LocalDate adoptedOn,

        @Schema(
                description = "Who adopted it: a token subject.",
                examples = {"5f0c2a3e"})
        String adoptedBy,

        @Schema(description = "When it was last changed.") @Nullable
        LocalDate changedOn,

        @Schema(
                description = "Who changed it: a token subject.",
                examples = {"5f0c2a3e"})
        @Nullable
        String changedBy,

        @Schema(
                description = "Why it was changed.",
                examples = {"Region Skåne shares its audit of the second one"})
        @Nullable
        String changeReason,

        @Schema(description = "How much of the high-risk suppliers it covers.")
        ProgrammeCoverage coverage,

        @Schema(description = "The suppliers in their order; only when one programme is read.", maxItems = 500)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        List<ProgrammeEntry> suppliers,

        @JsonIgnore long version)
        implements Versioned {
    /** Risks that change and audits that become final move the coverage, and write nothing here. */
    @Override
    public String timeState() {
        return "h" + coverage.highRiskSuppliers() + "p" + coverage.planned() + "f" + coverage.followedUp();
    }

    /** One supplier of the programme. */
    @Schema(description = "One supplier of the programme.")
    record ProgrammeEntry(
            @Schema(
                    description = "Its place, the most urgent first.",
                    examples = {"1"})
            int rank,

            @Schema(description = "The supplier.") UUID supplierId,

            @Schema(
                    description = "Why it is followed up.",
                    examples = {"Highest risk of the category, and the largest contract"})
            String reason,

            @Schema(
                    description = "Its risk when it was taken in; null when none was known.",
                    examples = {"HIGH"})
            @Nullable
            String riskLevel,

            @Schema(
                    description = "Its score when it was taken in, 0 to 100.",
                    examples = {"81.27"})
            @Nullable
            BigDecimal riskScore) {}
}
