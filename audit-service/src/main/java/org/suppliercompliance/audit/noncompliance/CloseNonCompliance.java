package org.suppliercompliance.audit.noncompliance;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Judge a reported correction, or close an observation. */
@Schema(description = "The verdict on a correction, or the closing of an observation.")
record CloseNonCompliance(
        @Schema(
                description = "The verdict; required unless the case is an observation.",
                examples = {"ELIMINATED"})
        @Nullable
        Verdict verdict,

        @Schema(
                description = "How the effect was checked; required for ELIMINATED.",
                examples = {"Time records of three months compared with wages"})
        @Nullable
        @Size(max = 2000)
        String effectCheck,

        @Schema(
                description = "Whether the evidence was verified; must be true for ELIMINATED.",
                examples = {"true"})
        @Nullable
        Boolean evidenceVerified,

        @Schema(
                description = "The reason; required for NO_MECHANISM.",
                examples = {"The site was closed down"})
        @Nullable
        @Size(max = 2000)
        String reason) {}
