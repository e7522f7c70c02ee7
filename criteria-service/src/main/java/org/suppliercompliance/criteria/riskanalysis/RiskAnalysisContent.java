package org.suppliercompliance.criteria.riskanalysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Json;
import org.suppliercompliance.criteria.StoredJson;

/** What one version of a risk analysis says. Stored as one document, frozen as one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RiskAnalysisContent(
        String title,
        @Nullable String summary,
        @Nullable AnalysisDocument document,
        List<RiskEntry> risks,
        List<AreaWithoutRisk> areasWithoutRisk) {
    Json toJson() {
        return StoredJson.write(this);
    }

    static RiskAnalysisContent fromJson(String json) {
        return StoredJson.read(json, RiskAnalysisContent.class);
    }
}
