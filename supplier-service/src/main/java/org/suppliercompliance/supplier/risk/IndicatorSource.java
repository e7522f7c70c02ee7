package org.suppliercompliance.supplier.risk;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The data set behind a value. */
@Schema(description = "The data set behind a value.")
public record IndicatorSource(
        UUID id,
        @Schema(examples = "WB-WGI-RL") String code,
        @Schema(examples = "2023") String edition,

        @Schema(examples = "Worldwide Governance Indicators: rule of law")
        String name,

        @Schema(examples = "2023") int year) {}
