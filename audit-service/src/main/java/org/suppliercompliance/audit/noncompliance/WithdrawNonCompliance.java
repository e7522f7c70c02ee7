package org.suppliercompliance.audit.noncompliance;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Withdraw a non-compliance, with a reason. */
@Schema(description = "Why the case should not have been raised.")
record WithdrawNonCompliance(
        @Schema(
                description = "The reason; required (422 without).",
                examples = {"The finding was about another site"})
        @Nullable
        @Size(max = 2000)
        String reason) {}
