package org.suppliercompliance.criteria.riskanalysis;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** One version of a risk analysis, whole. */
@Schema(description = "One version of a category's risk analysis. It never changes once it is published.")
public record RiskAnalysisView(
        @Schema(description = "The id of this version.") UUID id,

        @Schema(description = "The network the category is in.", examples = "SWEDISH-REGIONS")
        String network,

        @Schema(description = "The category that was analysed.", examples = "ICT")
        String category,

        @JsonProperty("version")
        @Schema(description = "The number of the version, from 1; fixed at publication.", minimum = "1", examples = "2")
        int number,

        @Schema(description = "The authority that wrote it.", examples = "REGION-STOCKHOLM")
        String authority,

        RiskAnalysisStatus status,

        @Schema(description = "How the analysis is called.", examples = "Risk analysis of ICT equipment")
        String title,

        @Schema(
                description = "The result in short; null when it was not written.",
                examples = "Mines and final assembly come first.")
        @Nullable
        String summary,

        @Schema(description = "The report behind it; null: none.") @Nullable
        AnalysisDocument document,

        @Schema(description = "The risks, as they were written.", maxItems = 100)
        List<RiskView> risks,

        @Schema(description = "The areas that were assessed without finding a risk.", maxItems = 4)
        List<AreaWithoutRisk> areasWithoutRisk,

        @Schema(description = "When the draft was made.") Instant createdAt,

        @Schema(description = "When the draft was last changed, or it was published.")
        Instant changedAt,

        @Schema(description = "When it was published; null for a draft.") @Nullable
        Instant publishedAt,

        @JsonIgnore long version)
        implements Versioned {
    static RiskAnalysisView of(RiskAnalysis analysis) {
        RiskAnalysisContent content = analysis.content();
        List<RiskView> risks = new ArrayList<>();
        for (RiskEntry risk : content.risks()) {
            risks.add(RiskView.of(risks.size() + 1, risk));
        }
        return new RiskAnalysisView(
                analysis.id(),
                analysis.network(),
                analysis.category(),
                analysis.number(),
                analysis.authority(),
                analysis.status(),
                content.title(),
                content.summary(),
                content.document(),
                risks,
                content.areasWithoutRisk(),
                analysis.createdAt(),
                analysis.changedAt(),
                analysis.publishedAt(),
                analysis.revision());
    }
}
