package org.suppliercompliance.audit.evidence;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Decide anew who may see evidence. */
@Schema(description = "Who may see the evidence from now on.")
record DecideAudience(
        @Schema(
                description = "Who may see it.",
                examples = {"BOTH_SIDES"})
        @NotNull
        EvidenceAudience audience) {}
