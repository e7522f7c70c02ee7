package org.suppliercompliance.audit.sharing;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A criterion, in the version that was measured against. */
@Schema(description = "A criterion, in the version that was measured against.")
public record SharedCriterion(
        @Schema(description = "The criterion.") UUID id,

        @Schema(
                description = "Its code.",
                examples = {"WT-01"})
        String code,

        @Schema(
                description = "Its version.",
                examples = {"1"})
        int version) {}
