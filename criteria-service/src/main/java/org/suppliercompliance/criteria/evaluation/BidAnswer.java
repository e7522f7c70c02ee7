package org.suppliercompliance.criteria.evaluation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.criteria.TextPatterns;

/** What a tenderer answers to one line of the set. */
@Schema(
        description = "What a tenderer answers to one line of the set.",
        examples =
                "{\"lineId\": \"01937f5e-8e3a-7c11-8a43-5b1f6d1c2e30\", \"met\": true, \"step\": 2, \"verifiedAs\": \"Annex 4, minutes of the committee\"}")
public record BidAnswer(
        @NotNull @Schema(description = "The line.", examples = "01937f5e-8e3a-7c11-8a43-5b1f6d1c2e30")
        UUID lineId,

        @Schema(
                description = "Whether the tenderer says that it meets it, in part where there are steps.",
                examples = "true")
        boolean met,

        @Nullable
        @Min(1)
        @Max(10)
        @Schema(
                description = "With steps: the one the tenderer has come to, from 1; left out: the last.",
                examples = "2")
        Integer step,

        @Nullable @Size(max = 10) @Schema(description = "Proofs in the wallet of the tenderer.", maxItems = 10)
        List<@NotNull UUID> proofs,

        @Nullable
        @Size(min = 1, max = 300)
        @Pattern(regexp = TextPatterns.NOT_BLANK, message = TextPatterns.BLANK)
        @Schema(
                description = "What the authority verified it by outside of the wallet.",
                examples = "Annex 4, minutes of the committee")
        String verifiedAs) {
    List<UUID> shown() {
        return proofs == null ? List.of() : proofs;
    }
}
