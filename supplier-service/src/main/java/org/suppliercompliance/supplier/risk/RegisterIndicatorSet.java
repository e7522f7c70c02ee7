package org.suppliercompliance.supplier.risk;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.Faults;

/** Registers an edition of a data set of the caller's authority; its values come as a file. */
@Schema(description = "An edition of a data set of country indicators.", examples = """
                {"code": "UNION-RIGHTS", "edition": "2025", "factor": "FREEDOM_OF_ASSOCIATION", "name": "Index of union rights",
                 "source": "Example Federation, index of 2025", "licence": "Licence of the authority", "year": 2025, "unit": "rating, 1 to 5",
                 "direction": "HIGHER_IS_WORSE", "scaleMin": "1", "scaleMax": "5", "missingValues": "NOT_ASSESSED"}""")
public record RegisterIndicatorSet(
        @NotNull
        @Pattern(regexp = "^[A-Z][A-Z0-9-]{1,31}$", message = "must be capital letters, digits and hyphens")
        @Schema(description = "What the data set is known by, in all its editions.", examples = "UNION-RIGHTS")
        String code,

        @NotNull
        @Pattern(regexp = "^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$", message = "must be letters, digits, points and hyphens")
        @Schema(description = "Which edition of it this is; each once for a code.", examples = "2025")
        String edition,

        @NotNull
        @Schema(
                description = "What it tells of; the size of a contract has no data set.",
                examples = "FREEDOM_OF_ASSOCIATION")
        RiskFactor factor,

        @NotBlank
        @Size(min = 1, max = 200)
        @Schema(description = "What it is called.", examples = "Index of union rights")
        String name,

        @NotBlank
        @Size(min = 1, max = 300)
        @Schema(
                description = "Who publishes it, or where it comes from.",
                examples = "Example Federation, index of 2025")
        String source,

        @NotBlank
        @Size(min = 1, max = 200)
        @Schema(description = "By what right it is used.", examples = "Licence of the authority")
        String licence,

        @Nullable
        @Size(max = 1000)
        @Schema(
                description = "What it is, and what it is not; may be left out.",
                examples = "Rated by national unions.")
        String note,

        @Min(1900)
        @Max(2200)
        @Schema(
                description =
                        "The year it is of, and the latest its values may be of; a value without a year of its own is of this one.",
                examples = "2025")
        int year,

        @NotBlank
        @Size(min = 1, max = 100)
        @Schema(description = "What its values are in.", examples = "rating, 1 to 5")
        String unit,

        @NotNull @Schema(description = "Whether a higher value means more risk or less.", examples = "HIGHER_IS_WORSE")
        Direction direction,

        @NotNull
        @Pattern(regexp = IndicatorFile.NUMBER, message = "must be decimal digits")
        @Schema(description = "The low end of the scale; values beyond count as the end.", examples = "1")
        String scaleMin,

        @NotNull
        @Pattern(regexp = IndicatorFile.NUMBER, message = "must be decimal digits")
        @Schema(
                description = "The high end of the scale, above the low one; values beyond count as the end.",
                examples = "5")
        String scaleMax,

        @NotNull
        @Schema(
                description =
                        "What becomes of a country without a value of that year: it is not assessed, or an earlier value stands in.",
                examples = "NOT_ASSESSED")
        MissingValues missingValues,

        @Nullable
        @Min(1900)
        @Max(2200)
        @Schema(description = "With EARLIER_YEAR: the oldest year a value may be of.", examples = "2022")
        Integer earliestYear) {

    void check(Faults faults) {
        faults.require(factor.isOfCountry(), "/factor", "The size of a contract is known by the contract.");
        faults.require(
                new BigDecimal(scaleMin).compareTo(new BigDecimal(scaleMax)) < 0,
                "/scaleMax",
                "The scale ends above its beginning.");
        faults.require(
                (missingValues == MissingValues.EARLIER_YEAR) == (earliestYear != null),
                "/earliestYear",
                "It belongs to EARLIER_YEAR, which needs it.");
        faults.require(
                earliestYear == null || earliestYear <= year, "/earliestYear", "It is not after the year of the set.");
    }
}
