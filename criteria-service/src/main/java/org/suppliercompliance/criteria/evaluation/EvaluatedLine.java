package org.suppliercompliance.criteria.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.criteria.catalogue.CriterionUse;

/** What a tenderer gets for one line, and why. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What a tenderer gets for one line of the set, and why.")
public record EvaluatedLine(
        @Schema(description = "The line of the set.") UUID lineId,
        @Schema(description = "The criterion of the line.") UUID criterionId,

        @Schema(description = "The code of the criterion.", examples = "RS5", maxLength = 32)
        String code,

        @Schema(description = "The version of the criterion.", minimum = "1", examples = "1")
        int version,

        CriterionUse use,
        Outcome outcome,

        @Schema(description = "The step it has come to, from 1.", minimum = "1", examples = "2") @Nullable
        Integer step,

        @Schema(description = "The points it gets, of `maxPoints` at most.", minimum = "0", examples = "4")
        int points,

        @Schema(description = "The most points of the line.", minimum = "0", examples = "8")
        int maxPoints,

        @Schema(
                description = "Why.",
                examples = "Step 2 of 4 gives 4 of 8 points; proven by evidence of the wallet.",
                maxLength = 1000)
        String explanation) {}
