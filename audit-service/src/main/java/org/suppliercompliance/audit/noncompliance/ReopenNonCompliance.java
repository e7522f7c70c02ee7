package org.suppliercompliance.audit.noncompliance;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Reopen a closed non-compliance, with a reason; the old dates stand. An observation has none and is communicated again. */
@Schema(description = "Why the case is opened again.")
record ReopenNonCompliance(
        @Schema(
                description = "The reason; required (422 without).",
                examples = {"The same finding at the follow-up visit"})
        @Nullable
        @Size(max = 2000)
        String reason) {}
