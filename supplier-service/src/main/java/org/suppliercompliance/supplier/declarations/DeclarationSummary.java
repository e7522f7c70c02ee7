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
        UUID id,
        UUID contractId,
        @Schema(examples = "REGION-STOCKHOLM") String authority,
        UUID supplierId,

        @Schema(description = "Counts the declarations of the contract, from 1.")
        int number,

        LocalDate declaredOn,
        @Nullable LocalDate validUntil,

        @Schema(description = "The day a newer declaration took its place; null while it is the newest.") @Nullable
        LocalDate supersededOn,

        Declarer declaredBy,
        @Nullable OnBehalf onBehalf,
        @Nullable RiskAssessment riskAssessment,
        int sites,
        int brands,
        int subcontractors,
        int risks,
        Instant createdAt,
        @JsonIgnore long version)
        implements Versioned {}
