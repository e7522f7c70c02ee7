package org.suppliercompliance.supplier.risk;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was answered to a question of the tender, and by how many points it moves the score. */
@Schema(
        description = "What was answered to a question of the tender, and by how many points that moves the score.",
        examples =
                "{\"question\": \"traceability-to-smelter\", \"answer\": \"All smelters are named and audited.\", \"adjustment\": -5}")
public record BidAnswer(
        @NotNull
        @Pattern(regexp = "^[a-z0-9][a-z0-9-]{0,63}$", message = "must be a name in small letters, digits and hyphens")
        @Schema(
                description = "The name of the question, each once for a contract.",
                examples = "traceability-to-smelter")
        String question,

        @NotBlank
        @Size(min = 1, max = 1000)
        @Schema(description = "What was answered, in words.", examples = "All smelters are named and audited.")
        String answer,

        @Min(-10) @Max(10) @Schema(description = "Points: less risk is negative, more is positive.", examples = "-5")
        int adjustment) {
    /** All answers together move a score by no more. */
    static final int MOST = 20;
}
