package org.suppliercompliance.supplier.risk;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One factor of a score. */
@Schema(description = "One factor of a score: where it was read, what it is, and how much of the score it is.")
public record FactorLine(
        RiskFactor factor,

        @Schema(
                description =
                        "False where nothing is known: such a factor has no number, and its weight is carried by the others.")
        boolean assessed,

        @Schema(description = "The level of this factor alone, by the thresholds of the score.")
        RiskLevel level,

        @Schema(description = "In percent.", examples = "25")
        int weight,

        @Nullable @Schema(description = "As the data set has it, or the value of the contract.", examples = "-1.5046")
        BigDecimal value,

        @Nullable
        @Schema(
                description =
                        "What the value is in: the unit of the data set, or the currency of the contract; null where neither is known.",
                examples = "hours a year")
        String unit,

        @Nullable @Schema(description = "0 is harmless, 1 is worst.", examples = "0.8009")
        BigDecimal normalised,

        @Nullable @Schema(description = "The points it gives to the score.", examples = "25.03")
        BigDecimal points,

        @Nullable
        @Schema(description = "Its share of the score before bid-stage answers, in percent.", examples = "34.62")
        BigDecimal share,

        @Nullable
        @Schema(
                description = "The country the value is of: the worst one of those behind the subject.",
                examples = "CN")
        String country,

        @Nullable @Schema(description = "The year the value is of.", examples = "2023")
        Integer year,

        @Schema(
                description =
                        "The data set it was read from; null for the size of a contract, and where there is none.")
        @Nullable
        IndicatorSource indicatorSet,

        @Schema(
                description = "Countries behind the subject that the data set has no value for: at most 50.",
                examples = "[\"TW\"]")
        List<String> countriesNotAssessed,

        @Nullable @Schema(description = "Why it was not assessed.", examples = "No declaration is in force.")
        String missing) {}
