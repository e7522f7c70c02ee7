package org.suppliercompliance.supplier.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of the history of the criteria in a contract. */
@Schema(description = "One line of the history of the criteria sets of a contract.")
public record CriteriaSetView(
        UUID id,
        UUID criteriaSetId,
        @Schema(examples = "3") int version,
        LocalDate fixedOn,

        @Schema(description = "Id of the person who recorded it.", examples = "b-17")
        String recordedBy,

        Instant recordedAt) {}
