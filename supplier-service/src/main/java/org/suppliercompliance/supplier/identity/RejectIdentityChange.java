package org.suppliercompliance.supplier.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Rejects a proposal, or takes one's own back. */
@Schema(
        description = "Rejects the proposal, or takes the caller's own back.",
        examples = "{\"reason\": \"The numbers differ.\"}")
public record RejectIdentityChange(
        @NotBlank
        @Size(min = 1, max = 1000)
        @Schema(
                description = "Why it is rejected or taken back; every reader of the proposal sees it.",
                examples = "The numbers differ.")
        String reason) {}
