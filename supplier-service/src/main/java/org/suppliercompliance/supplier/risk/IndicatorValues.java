package org.suppliercompliance.supplier.risk;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The values of a data set. */
@Schema(description = "The values of a data set, by country: there are no more countries than these.")
public record IndicatorValues(
        @Schema(description = "The id of the edition that they are of.")
        UUID indicatorSetId,

        @Schema(description = "One value for each country, in the order of their codes.")
        List<CountryValue> values) {
    /** A value of a country. */
    @Schema(description = "A value of a country.")
    public record CountryValue(
            @Schema(description = "ISO 3166-1 alpha-2.", examples = "CN")
            String country,

            @Schema(description = "As the data set has it, in its unit.", examples = "-1.5046")
            BigDecimal value,

            @Schema(description = "The year the value is of.", examples = "2023")
            int year) {}
}
