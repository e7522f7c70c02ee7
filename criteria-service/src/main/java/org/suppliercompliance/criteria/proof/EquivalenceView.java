package org.suppliercompliance.criteria.proof;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** A statement of equivalence. */
@Schema(description = "A proof of this kind counts as one of that kind.")
public record EquivalenceView(
        @Schema(description = "The id of the statement.") UUID id,

        @Schema(description = "Who states it; null for the suite.", examples = "OSLO", maxLength = 32) @Nullable
        String authority,

        @Schema(description = "The kind whose proofs count as proofs of the other.")
        UUID kindId,

        @Schema(description = "The kind it counts as.") UUID countsAsId,

        @Schema(description = "The first day it holds; null: always has.") @Nullable
        LocalDate validFrom,

        @Schema(description = "The last day it holds; null: no end.") @Nullable
        LocalDate validTo,

        @Schema(description = "Where that is said.", examples = "Make ICT Fair (Region Stockholm)", maxLength = 500)
        String source,

        @Schema(description = "When it was stated.") Instant createdAt,
        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {}
