package org.suppliercompliance.criteria.wallet;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says that a proof no longer shows anything; it stays on record. */
@Schema(
        description = "Says that the proof no longer shows anything; it stays on record.",
        examples = "{\"reason\": \"Revoked by its issuer.\"}")
public record WithdrawEvidence(
        @NotBlank
        @Size(min = 1, max = 1000)
        @Schema(description = "Why it no longer shows anything.", examples = "Revoked by its issuer.")
        String reason) {}
