package org.suppliercompliance.criteria.proof;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** A statement of coverage. */
@Schema(description = "A proof of this kind shows that the criterion is met, in these versions, on these days.")
public record CoverageView(
        @Schema(description = "The id of the statement.") UUID id,

        @Schema(description = "Who states it; null for the suite.", examples = "OSLO", maxLength = 32) @Nullable
        String authority,

        @Schema(description = "The kind of evidence whose proofs show it.")
        UUID kindId,

        @Schema(description = "The criterion that they show to be met.")
        UUID criterionId,

        @Schema(description = "The first version it holds for.", examples = "1", minimum = "1")
        int fromVersion,

        @Schema(description = "The last version it holds for; null: later ones too.", examples = "1", minimum = "1")
        @Nullable
        Integer toVersion,

        @Schema(description = "The first day it holds; null: always has.") @Nullable
        LocalDate validFrom,

        @Schema(description = "The last day it holds; null: no end.") @Nullable
        LocalDate validTo,

        @Schema(description = "Where that is said.", examples = "Make ICT Fair (Region Stockholm)", maxLength = 500)
        String source,

        @Schema(description = "When it was stated.") Instant createdAt,
        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {}
