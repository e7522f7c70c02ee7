package org.suppliercompliance.supplier.risk;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The values of a data set. */
@Schema(description = "The values of a data set, by country: there are no more countries than these.")
public record IndicatorValues(UUID indicatorSetId, List<CountryValue> values) {
    /** A value of a country. */
    @Schema(description = "A value of a country.")
    public record CountryValue(
            @Schema(description = "ISO 3166-1 alpha-2.", examples = "CN")
            String country,

            @Schema(examples = "-1.5046") BigDecimal value,
            @Schema(examples = "2023") int year) {}
}
