package org.suppliercompliance.supplier.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Proposes that the merged supplier of the path stands for itself again. */
@Schema(
        description = "Proposes that the merged supplier of the path stands for itself again.",
        examples = "{\"reason\": \"Two companies of one group after all.\"}")
public record ProposeSplit(
        @NotBlank
        @Size(min = 1, max = 1000)
        @Schema(
                description = "Why they are not one organisation, for whoever confirms it.",
                examples = "Two companies of one group after all.")
        String reason) {}
