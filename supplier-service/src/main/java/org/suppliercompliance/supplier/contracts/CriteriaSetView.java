package org.suppliercompliance.supplier.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of the history of the criteria in a contract. */
@Schema(description = "One line of the history of the criteria sets of a contract.")
public record CriteriaSetView(
        @Schema(description = "The id of this line of the history.")
        UUID id,

        @Schema(description = "The id of the criteria set in the criteria service.")
        UUID criteriaSetId,

        @Schema(description = "The version of the set.", examples = "3")
        int version,

        @Schema(description = "The day it was fixed in the contract.")
        LocalDate fixedOn,

        @Schema(description = "Id of the person who recorded it.", examples = "b-17")
        String recordedBy,

        @Schema(description = "When that was recorded here.")
        Instant recordedAt) {}
