package org.suppliercompliance.criteria.consultations;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.suppliercompliance.criteria.maturity.Maturity;

/** The market's maturity for one criterion version. */
@Schema(
        description =
                "How much of the market can meet a criterion version, over all closed consultations of the months before a day.")
public record MaturityView(
        @Schema(description = "The criterion that was asked for.")
        UUID criterionId,

        @Schema(description = "The version of the criterion that was asked for.", examples = "1", minimum = "1")
        int version,

        @Schema(description = "The first day that counts.") LocalDate since,
        @Schema(description = "The last day that counts.") LocalDate asOf,
        Maturity maturity) {}
