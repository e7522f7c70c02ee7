package org.suppliercompliance.audit.audits;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Cancel an audit, with a reason. */
@Schema(description = "Why the audit is not done.")
record CancelAudit(
        @Schema(
                description = "The reason; required (422 without).",
                examples = {"The contract ended"})
        @Nullable
        @Size(max = 2000)
        String reason) {}
