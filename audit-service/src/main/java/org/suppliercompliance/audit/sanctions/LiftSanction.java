package org.suppliercompliance.audit.sanctions;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Lift a decided sanction. */
@Schema(description = "Why the sanction ends.")
record LiftSanction(
        @Schema(
                description = "The reason, which the supplier reads; required (422 without).",
                examples = {"Corrected, effect checked on site"})
        @Nullable
        @Size(max = 2000)
        String reason) {}
