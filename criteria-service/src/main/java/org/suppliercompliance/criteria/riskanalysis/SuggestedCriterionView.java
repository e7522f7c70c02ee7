package org.suppliercompliance.criteria.riskanalysis;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.criteria.catalogue.CriterionUse;
import org.suppliercompliance.criteria.catalogue.Effort;
import org.suppliercompliance.criteria.catalogue.Labels;

/** A criterion that a risk analysis calls for. */
@Schema(description = "A published criterion that risks of the analysis call for.")
public record SuggestedCriterionView(
        @Schema(description = "The id of the criterion.") UUID id,

        @Schema(description = "The code of the criterion.", examples = "RS8")
        String code,

        @Schema(description = "The version in force.", minimum = "1", examples = "1")
        int version,

        @Nullable
        @Schema(description = "The framework it is taken from; null: none.", examples = "REGION-STOCKHOLM-ICT")
        String framework,

        @Schema(description = "The code of its theme, see /themes.", examples = "minerals-due-diligence")
        String theme,

        Labels titles,

        @Schema(description = "Where in a procurement it can stand.", maxItems = 4)
        List<CriterionUse> uses,

        @Nullable @Schema(description = "What gathering the proof costs a tenderer.")
        Effort effort,

        @Schema(description = "The priority of the most urgent risk that calls for it.")
        RiskPriority priority,

        @Schema(description = "The numbers of the risks that call for it.", maxItems = 100)
        List<Integer> risks) {}
