package org.suppliercompliance.criteria.consultations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.criteria.maturity.Maturity;

/** One step in the history of the market's maturity. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "What was assessed when a consultation was closed. Its numbers never change; the advice is by the share that counts as mature today.")
public record MaturityAssessmentView(
        @Schema(description = "The id of the assessment.") UUID id,

        @Schema(description = "Who consulted the market.", examples = "REGION-STOCKHOLM")
        String authority,

        @Schema(description = "The consultation; told to its own authority only.") @Nullable
        UUID consultationId,

        ConsultationKind kind,

        @Schema(description = "The day it ended: from then on its answers are counted.")
        LocalDate heldOn,

        @Schema(description = "When the consultation was closed, and with that assessed.")
        Instant assessedAt,

        @Schema(description = "What this consultation alone said.")
        Maturity consultation,

        @Schema(description = "What all consultations of the 36 months before said together.")
        Maturity market) {}
