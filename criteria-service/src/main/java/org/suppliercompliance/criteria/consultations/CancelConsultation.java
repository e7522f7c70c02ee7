package org.suppliercompliance.criteria.consultations;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The consultation does not take place, or its answers shall not count. */
@Schema(
        description = "Why it does not take place, or its answers shall not count.",
        examples = "{\"reason\": \"The framework was extended, nothing is procured this year.\"}")
public record CancelConsultation(
        @NotBlank
        @Size(min = 1, max = 500)
        @Schema(description = "Why.", examples = "The framework was extended, nothing is procured this year.")
        String reason) {}
