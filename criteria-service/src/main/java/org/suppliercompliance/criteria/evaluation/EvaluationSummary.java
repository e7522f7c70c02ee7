package org.suppliercompliance.criteria.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of the list of evaluations. */
@Schema(description = "One line of the list: an evaluation of a set's bids.")
public record EvaluationSummary(
        @Schema(description = "The id of the evaluation.") UUID id,

        @Schema(description = "The day on which proofs had to hold.")
        LocalDate openedOn,

        @Schema(description = "When it was evaluated.") Instant evaluatedAt,

        @Schema(description = "How many bids it holds.", minimum = "1", examples = "4")
        int bids) {}
