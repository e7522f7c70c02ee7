package org.suppliercompliance.supplier.risk;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How much a factor weighs, and the data set it is read from. */
@Schema(description = "How much a factor weighs, and the data set it is read from.")
public record FactorSetting(
        @NotNull RiskFactor factor,

        @Min(0)
        @Max(100)
        @Schema(
                description = "In percent; the five weights make 100. A factor without weight does not count.",
                examples = "25")
        int weight,

        @Nullable
        @Schema(
                description =
                        "The data set; left out for the default one of the suite, and for the contract size, which needs none.")
        UUID indicatorSetId) {}
