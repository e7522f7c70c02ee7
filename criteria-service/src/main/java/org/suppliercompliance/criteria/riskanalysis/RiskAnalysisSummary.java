package org.suppliercompliance.criteria.riskanalysis;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of the list of risk analyses. */
@Schema(description = "One line of the list: a version of a category's risk analysis.")
public record RiskAnalysisSummary(
        UUID id,
        @Schema(examples = "SWEDISH-REGIONS") String network,
        @Schema(examples = "ICT") String category,

        @Schema(description = "The number of the version.", minimum = "1", examples = "2")
        int version,

        @Schema(examples = "REGION-STOCKHOLM") String authority,
        RiskAnalysisStatus status,
        @Schema(examples = "Risk analysis of ICT equipment") String title,

        @Schema(description = "How many risks it names.", examples = "12")
        int risks,

        @Schema(description = "Whether it is the latest published one of its category in its network.")
        boolean current,

        Instant createdAt,
        @Nullable Instant publishedAt) {}
