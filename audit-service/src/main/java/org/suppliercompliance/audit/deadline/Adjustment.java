package org.suppliercompliance.audit.deadline;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A date that was moved: the old and the new one, and who decided it why. */
@Schema(description = "A date that was moved: the old and the new one, and who decided it why.")
public record Adjustment(
        @Schema(description = "The version of the deadline that this adjustment made.")
        int version,

        @Schema(description = "The date that stood before.") LocalDate previousDueOn,

        @Schema(description = "The date decided.") LocalDate dueOn,

        @Schema(
                description = "The authority's own code for the reason.",
                examples = {"SUPPLIER_RESTRUCTURING"})
        String reasonCode,

        @Schema(
                description = "The reason in words.",
                examples = {"New owner of the plant since 1 February"})
        String reason,

        @Schema(description = "The id of the person who decided.")
        String decidedBy,

        @Schema(description = "The token's subject of whoever recorded the decision.")
        String recordedBy,

        @Schema(description = "When it was recorded.") Instant recordedAt) {}
