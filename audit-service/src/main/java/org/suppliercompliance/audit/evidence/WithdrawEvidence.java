package org.suppliercompliance.audit.evidence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Take evidence back. */
@Schema(description = "Why the evidence does not count any more.")
record WithdrawEvidence(
        @Schema(
                description = "The reason.",
                examples = {"The wrong month"})
        @NotBlank
        @Size(max = 2000)
        String reason) {}
