package org.suppliercompliance.supplier.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of the history of a contract's period. */
@Schema(description = "One line of the history of a contract's period: who, when, before and after.")
public record PeriodChangeView(
        UUID id,
        PeriodAct act,
        @Nullable LocalDate startBefore,
        @Nullable LocalDate endBefore,
        @Nullable LocalDate startAfter,
        @Nullable LocalDate endAfter,

        @Schema(description = "As its decider gave it.", examples = "Option year two.") @Nullable
        String reason,

        @Schema(description = "The contract that goes on from this one; for a renewal.") @Nullable
        UUID followOnId,

        @Schema(description = "Id of the person who did it, or of the import that brought it.", examples = "b-17")
        String changedBy,

        Instant changedAt) {}
