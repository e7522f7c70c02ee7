package org.suppliercompliance.audit.noncompliance;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The criterion a finding was measured against, in its version. */
@Schema(description = "The criterion a finding was measured against.")
record Criterion(
        @Schema(description = "The id of the criterion in the catalogue.")
        UUID id,

        @Schema(
                description = "The code of the criterion.",
                examples = {"WT-01"})
        String code,

        @Schema(
                description = "The version that was measured against.",
                examples = {"1"})
        int version) {}
