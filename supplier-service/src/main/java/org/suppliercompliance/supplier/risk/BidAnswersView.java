package org.suppliercompliance.supplier.risk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** What was answered in the tender of a contract. */
@Schema(description = "What was answered in the tender of a contract.")
public record BidAnswersView(
        @Schema(description = "The id of the contract that the bid won.")
        UUID contractId,

        @Schema(description = "The answers; empty when none was recorded.")
        List<BidAnswer> answers,

        @Schema(description = "By how many points they move the score together.", examples = "-5")
        int adjustment,

        @Nullable @Schema(description = "Null until something was recorded.")
        Instant recordedAt,

        @JsonIgnore long version)
        implements Versioned {}
