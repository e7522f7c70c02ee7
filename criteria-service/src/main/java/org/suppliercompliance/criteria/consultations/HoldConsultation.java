package org.suppliercompliance.criteria.consultations;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The consultation takes place. */
@Schema(
        description = "It took place, or began. The days can be set right; otherwise the planned ones stand.",
        examples = "{\"startsOn\": \"2026-05-20\"}")
public record HoldConsultation(
        @Schema(description = "The day it was held, or began.", examples = "2026-05-20") @Nullable
        LocalDate startsOn,

        @Schema(description = "The last day of a period.", examples = "2026-05-20") @Nullable
        LocalDate endsOn) {}
