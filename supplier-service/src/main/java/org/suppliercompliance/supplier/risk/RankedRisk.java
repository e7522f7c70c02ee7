package org.suppliercompliance.supplier.risk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A line in the ranked list. */
@Schema(description = "A line in the ranked list of scores.")
public record RankedRisk(
        @Schema(description = "The id of the supplier or the contract.")
        UUID subjectId,

        @Schema(
                description = "The legal name of the supplier, or the reference of the contract.",
                examples = "Exempel AB")
        String name,

        RiskState state,

        @Nullable
        @Schema(
                description = "0 to 100, with two decimals; null when nothing of a country was assessed.",
                examples = "72.31")
        BigDecimal score,

        RiskLevel level,

        @Schema(description = "How much of the weights the assessed factors have, in percent.", examples = "100")
        int assessedWeight,

        @Schema(description = "When it came out as it is.") Instant assessedAt,

        @JsonIgnore long position) {}
