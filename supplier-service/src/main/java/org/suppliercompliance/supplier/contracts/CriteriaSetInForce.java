package org.suppliercompliance.supplier.contracts;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The version of a criteria set that stands in a contract. */
@Schema(
        description = "The version of a criteria set that stands in the contract, and since when.",
        examples =
                "{\"criteriaSetId\": \"01937f5e-8e3a-7c11-8a43-5b1f6d1c2e50\", \"version\": 3, \"fixedOn\": \"2026-10-01\"}")
public record CriteriaSetInForce(
        @Schema(description = "The id of the criteria set in the criteria service.") @NotNull
        UUID criteriaSetId,

        @Min(1) @Max(100000) @Schema(description = "The version of the set.", examples = "3")
        int version,

        @NotNull @Schema(description = "The day it was fixed in the contract.", examples = "2026-10-01")
        LocalDate fixedOn) {}
