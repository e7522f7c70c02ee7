package org.suppliercompliance.criteria.riskanalysis;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One version of a risk analysis as it is stored. */
record RiskAnalysis(
        UUID id,
        String network,
        String category,
        int number,
        String authority,
        RiskAnalysisStatus status,
        RiskAnalysisContent content,
        long revision,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant publishedAt) {}
