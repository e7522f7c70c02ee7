package org.suppliercompliance.criteria.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One bid with its points. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One bid with its points.")
public record EvaluatedBid(
        @Schema(description = "The id of the bid in this evaluation.")
        UUID id,

        @Schema(description = "How the tenderer is called here.", examples = "Tenderer 1", maxLength = 100)
        String tenderer,

        @Schema(description = "The supplier, by its id in the registry; absent when none was named.") @Nullable
        UUID supplierId,

        @Schema(
                description = "Its place by points, equal points on one place; absent when it is excluded.",
                minimum = "1",
                examples = "1")
        @Nullable
        Integer rank,

        @Schema(
                description = "The points of all its lines together, also when it is excluded.",
                minimum = "0",
                examples = "24")
        int points,

        @Schema(description = "Whether it does not meet something mandatory.")
        boolean excluded,

        @Schema(description = "One per line of the set, in its order.", maxItems = 100)
        List<EvaluatedLine> lines) {}
