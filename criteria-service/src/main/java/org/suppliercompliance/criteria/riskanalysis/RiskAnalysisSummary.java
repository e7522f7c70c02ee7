package org.suppliercompliance.criteria.riskanalysis;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of the list of risk analyses. */
@Schema(description = "One line of the list: a version of a category's risk analysis.")
public record RiskAnalysisSummary(
        @Schema(description = "The id of this version.") UUID id,

        @Schema(description = "The network the category is in.", examples = "SWEDISH-REGIONS")
        String network,

        @Schema(description = "The category that was analysed.", examples = "ICT")
        String category,

        @Schema(description = "The number of the version.", minimum = "1", examples = "2")
        int version,

        @Schema(description = "The authority that wrote it.", examples = "REGION-STOCKHOLM")
        String authority,

        RiskAnalysisStatus status,

        @Schema(description = "How the analysis is called.", examples = "Risk analysis of ICT equipment")
        String title,

        @Schema(description = "How many risks it names.", examples = "12")
        int risks,

        @Schema(description = "Whether it is the latest published one of its category in its network.")
        boolean current,

        @Schema(description = "When the draft was made.") Instant createdAt,

        @Schema(description = "When it was published; null for a draft.") @Nullable
        Instant publishedAt) {}
