package org.suppliercompliance.audit.deadline;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A date that was moved: the old and the new one, and who decided it why. */
@Schema(description = "A date that was moved: the old and the new one, and who decided it why.")
public record Adjustment(
        @Schema(
                description = "The version of the deadline that this adjustment made.",
                examples = {"2"})
        int version,

        @Schema(
                description = "The date that stood before.",
                examples = {"2027-02-28"})
        LocalDate previousDueOn,

        @Schema(
                description = "The date decided.",
                examples = {"2027-03-15"})
        LocalDate dueOn,

        @Schema(
                description = "The authority's own code for the reason.",
                examples = {"SUPPLIER_RESTRUCTURING"})
        String reasonCode,

        @Schema(
                description = "The reason in words.",
                examples = {"New owner of the plant since 1 February"})
        String reason,

        @Schema(
                description = "The id of the person who decided.",
                examples = {"manager-17"})
        String decidedBy,

        @Schema(
                description = "The token's subject of whoever recorded the decision.",
                examples = {"5f0c2a3e"})
        String recordedBy,

        @Schema(description = "When it was recorded.") Instant recordedAt) {}
