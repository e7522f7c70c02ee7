package org.suppliercompliance.audit.sanctions;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Decide that a proposed sanction is not carried out. */
@Schema(description = "Why there is no sanction.")
record DeclineSanction(
        @Schema(
                description = "The reason; required (422 without).",
                examples = {"The supplier works with us on it; the plant changes hands in May"})
        @Nullable
        @Size(max = 2000)
        String reason) {}
