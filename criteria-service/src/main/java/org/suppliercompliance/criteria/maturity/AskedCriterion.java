package org.suppliercompliance.criteria.maturity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a criterion that the market is asked about. */
@Schema(
        description = "A version of a criterion.",
        examples = "{\"criterionId\": \"01937f5e-8e3a-7c11-8a43-5b1f6d1c2e40\", \"version\": 1}")
public record AskedCriterion(
        @NotNull
        @Schema(
                description = "The id of the criterion in the catalogue.",
                examples = "01937f5e-8e3a-7c11-8a43-5b1f6d1c2e40")
        UUID criterionId,

        @NotNull
        @Min(1)
        @Max(999999)
        @Schema(description = "The number of the version; it is published, or in consultation.", examples = "1")
        Integer version) {}
