package org.suppliercompliance.criteria.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** The bids of a tender, evaluated. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Evaluation", description = "The bids of a tender, evaluated: the best first. It never changes.")
public record EvaluationView(
        @Schema(description = "The id of the evaluation.") UUID id,

        @Schema(description = "The fixed set that the bids answer to.")
        UUID setId,

        @Schema(description = "The day on which proofs had to hold.")
        LocalDate openedOn,

        @Schema(description = "When it was evaluated.") Instant evaluatedAt,

        @Schema(description = "The points of all lines together.", minimum = "0", examples = "30")
        int maxPoints,

        @Schema(description = "The best first, excluded ones last.", maxItems = 50)
        List<EvaluatedBid> bids)
        implements Versioned {
    @Override
    @JsonIgnore
    public long version() {
        return 1;
    }
}
