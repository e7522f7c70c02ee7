package org.suppliercompliance.criteria.consultations;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.criteria.maturity.AskedCriterion;

/** What a participant says about one criterion version. */
@Schema(
        description = "What a participant says about one criterion version.",
        examples =
                "{\"criterionId\": \"01937f5e-8e3a-7c11-8a43-5b1f6d1c2e40\", \"version\": 1, \"answer\": \"PARTLY\", \"note\": \"For final assembly, not for components.\"}")
public record GivenAnswer(
        @Schema(description = "The criterion it is about.") @NotNull
        UUID criterionId,

        @Schema(description = "The version of the criterion that the consultation asks about.", examples = "1")
        @NotNull
        @Min(1)
        @Max(999999)
        Integer version,

        @NotNull Capability answer,

        @Size(max = 2000)
        @Schema(
                description = "In the participant's words; no names or addresses of people.",
                examples = "For final assembly, not for components.")
        @Nullable
        String note) {
    AskedCriterion about() {
        return new AskedCriterion(criterionId, version);
    }
}
