package org.suppliercompliance.criteria.sets;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.suppliercompliance.criteria.catalogue.Labels;

/**
 * A step on the way to a far goal.
 *
 * @param points what a tenderer gets who has come this far, instead of what the step before gives
 */
@Schema(
        description = "A step on the way to a far goal, with the points of who has come this far.",
        examples = "{\"titles\": {\"en\": \"Workers elect their representatives\"}, \"points\": 2}")
public record Milestone(
        @NotNull @Valid @Schema(description = "What is reached, per language.")
        Labels titles,

        @Min(1)
        @Max(100_000)
        @Schema(
                description = "The points of who has come this far, instead of those of the step before.",
                examples = "2")
        int points) {}
