package org.suppliercompliance.supplier.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of the history of a contract's period. */
@Schema(description = "One line of the history of a contract's period: who, when, before and after.")
public record PeriodChangeView(
        @Schema(description = "The id of this line of the history.")
        UUID id,

        PeriodAct act,

        @Schema(description = "The first day before the change; null when it was not known.") @Nullable
        LocalDate startBefore,

        @Schema(description = "The last day before the change; null when it was not known.") @Nullable
        LocalDate endBefore,

        @Schema(description = "The first day since the change; null when it is not known.") @Nullable
        LocalDate startAfter,

        @Schema(description = "The last day since the change; null when it is not known.") @Nullable
        LocalDate endAfter,

        @Schema(description = "As its decider gave it.", examples = "Option year two.") @Nullable
        String reason,

        @Schema(description = "The contract that goes on from this one; for a renewal.") @Nullable
        UUID followOnId,

        @Schema(description = "Id of the person who did it, or of the import that brought it.", examples = "b-17")
        String changedBy,

        @Schema(description = "When it was done.") Instant changedAt) {}
