package org.suppliercompliance.supplier.declarations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** A declaration without its entries. */
@Schema(description = "A declaration without its entries.")
public record DeclarationSummary(
        @Schema(description = "The id of the declaration.") UUID id,

        @Schema(description = "The id of the contract it is of.")
        UUID contractId,

        @Schema(description = "Code of the authority whose contract it is.", examples = "REGION-STOCKHOLM")
        String authority,

        @Schema(description = "The supplier of the contract; after a merge the one that goes on.")
        UUID supplierId,

        @Schema(description = "Counts the declarations of the contract, from 1.", examples = "2")
        int number,

        @Schema(description = "The day it describes, and the first one it holds.")
        LocalDate declaredOn,

        @Schema(description = "The last day it is meant to hold; null when it holds until the next one.") @Nullable
        LocalDate validUntil,

        @Schema(description = "The day a newer declaration took its place; null while it is the newest.") @Nullable
        LocalDate supersededOn,

        Declarer declaredBy,

        @Schema(description = "How the authority got it; null when the supplier declared for itself.") @Nullable
        OnBehalf onBehalf,

        @Schema(description = "The supplier's own risk assessment; null when none was named.") @Nullable
        RiskAssessment riskAssessment,

        @Schema(description = "How many sites it names.", examples = "2")
        int sites,

        @Schema(description = "How many brands it names.", examples = "1")
        int brands,

        @Schema(
                description = "How many entries it has of subcontractors; one that works for several has several.",
                examples = "1")
        int subcontractors,

        @Schema(description = "How many risks it names, at all its sites together.", examples = "1")
        int risks,

        @Schema(description = "When it was recorded.") Instant createdAt,
        @JsonIgnore String moved,
        @JsonIgnore long version)
        implements Versioned {
    @Override
    public String timeState() {
        return moved;
    }
}
