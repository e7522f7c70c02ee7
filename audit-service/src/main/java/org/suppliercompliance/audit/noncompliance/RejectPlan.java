package org.suppliercompliance.audit.noncompliance;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Reject the plan handed in last, with a reason. */
@Schema(description = "Why the plan is not good enough.")
record RejectPlan(
        @Schema(
                description = "The reason; required (422 without).",
                examples = {"No action against the root cause"})
        @Nullable
        @Size(max = 2000)
        String reason) {}
