package org.suppliercompliance.audit.audits;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A criterion to measure against, as a plan names it. */
@Schema(description = "A criterion to measure against.")
record ScopeCriterion(
        @Schema(description = "The criterion.") @NotNull UUID id,

        @Schema(
                description = "Its version; the newest published one when left out.",
                examples = {"1"})
        @Nullable
        @Min(1)
        @Max(100_000)
        Integer version) {}
