package org.suppliercompliance.supplier.profile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says that a document no longer shows anything; it stays on record. */
@Schema(
        description = "Says that the document no longer shows anything; it stays on record.",
        examples = "{\"reason\": \"Revoked by its issuer.\"}")
public record WithdrawDocument(
        @NotBlank
        @Size(min = 1, max = 1000)
        @Schema(
                description = "Why it shows nothing any more. A withdrawal cannot be taken back.",
                examples = "Revoked by its issuer.")
        String reason) {}
