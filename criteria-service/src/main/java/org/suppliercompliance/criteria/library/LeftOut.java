package org.suppliercompliance.criteria.library;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a clause set leaves out on purpose. */
@Schema(
        description = "What a clause set leaves out on purpose, and why.",
        examples = "{\"provision\": \"SANCTION\", \"reason\": \"The framework agreement holds the sanctions.\"}")
public record LeftOut(
        @NotNull @Schema(description = "What is left out.") Provision provision,

        @NotBlank
        @Size(min = 1, max = 1000)
        @Schema(description = "Why.", examples = "The framework agreement holds the sanctions.")
        String reason) {}
