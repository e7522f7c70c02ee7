package org.suppliercompliance.criteria.riskanalysis;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An area that was assessed without finding a risk. Saying so needs a reason: silence is no result. */
@Schema(
        description = "An area that was assessed without finding a risk, and why.",
        examples =
                "{\"area\": \"ENVIRONMENT\", \"reason\": \"A service without products; energy use is in another category.\"}")
public record AreaWithoutRisk(
        @NotNull @Schema(description = "The area.") RiskArea area,

        @NotBlank
        @Size(min = 1, max = 2000)
        @Schema(
                description = "Why no risk was found.",
                examples = "A service without products; energy use is in another category.")
        String reason) {}
