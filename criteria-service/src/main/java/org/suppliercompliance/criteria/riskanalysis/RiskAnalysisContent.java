package org.suppliercompliance.criteria.riskanalysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Json;

/** What one version of a risk analysis says. Stored as one document, frozen as one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RiskAnalysisContent(
        String title,
        @Nullable String summary,
        @Nullable AnalysisDocument document,
        List<RiskEntry> risks,
        List<AreaWithoutRisk> areasWithoutRisk) {
    /** A mapper of its own: the strict one of the HTTP face must not judge what is stored already. */
    private static final ObjectMapper MAPPER =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    Json toJson() {
        try {
            return new Json(MAPPER.writeValueAsString(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a risk analysis cannot be written as JSON", e);
        }
    }

    static RiskAnalysisContent fromJson(String json) {
        try {
            return MAPPER.readValue(json, RiskAnalysisContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored risk analysis cannot be read", e);
        }
    }
}
