package org.suppliercompliance.supplier.risk;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The data set behind a value. */
@Schema(description = "The data set behind a value.")
public record IndicatorSource(
        @Schema(description = "The id of the edition.") UUID id,

        @Schema(description = "What the data set is known by, in all its editions.", examples = "WB-WGI-RL")
        String code,

        @Schema(description = "Which edition of it this is.", examples = "2023")
        String edition,

        @Schema(description = "What it is called.", examples = "Worldwide Governance Indicators: rule of law")
        String name,

        @Schema(description = "The year the edition is of; a value may be of an earlier one.", examples = "2023")
        int year) {}
