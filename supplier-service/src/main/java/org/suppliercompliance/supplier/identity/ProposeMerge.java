package org.suppliercompliance.supplier.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Proposes that the supplier of the path goes on as another one. */
@Schema(
        description = "Proposes that the supplier of the path goes on as another one.",
        examples =
                "{\"survivorId\": \"01937f5e-8e3a-7c11-8a43-5b1f6d1c2e10\", \"reason\": \"Same organisation number, registered twice.\"}")
public record ProposeMerge(
        @NotNull @Schema(description = "The supplier that goes on.")
        UUID survivorId,

        @NotBlank
        @Size(min = 1, max = 1000)
        @Schema(
                description = "Why the two are one organisation, for whoever confirms it.",
                examples = "Same organisation number, registered twice.")
        String reason) {}
