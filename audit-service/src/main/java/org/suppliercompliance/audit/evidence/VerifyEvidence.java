package org.suppliercompliance.audit.evidence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Say that evidence of a correction was checked and holds. */
@Schema(description = "How the evidence was verified.")
record VerifyEvidence(
        @Schema(
                description = "How it was checked.",
                examples = {"Compared with the wage lists of the same weeks"})
        @NotBlank
        @Size(max = 2000)
        String note) {}
