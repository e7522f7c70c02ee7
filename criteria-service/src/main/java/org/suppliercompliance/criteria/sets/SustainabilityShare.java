package org.suppliercompliance.criteria.sets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.suppliercompliance.criteria.catalogue.Dimension;

/** Which share of a tender's points sustainability has, beside what is usual (C7, C8). */
@Schema(
        description =
                "Which share of the tender's points the lines of the set have, by dimension, beside what is usual.")
public record SustainabilityShare(
        @Schema(
                description = "All points of the tender, those for price and quality too.",
                examples = "100",
                minimum = "0")
        int totalPoints,

        @Schema(
                description = "The most points of the lines whose criteria are environmental.",
                examples = "15",
                minimum = "0")
        int environmentalPoints,

        @Schema(description = "The most points of the lines whose criteria are social.", examples = "15", minimum = "0")
        int socialPoints,

        @Schema(description = "In percent of all points, to one decimal.", examples = "15.0", minimum = "0")
        BigDecimal environmentalPercent,

        @Schema(description = "In percent of all points, to one decimal.", examples = "15.0", minimum = "0")
        BigDecimal socialPercent,

        @Schema(description = "Both together.", examples = "30.0", minimum = "0")
        BigDecimal percent,

        @Schema(description = "What is usual in IT procurement: 15 % environmental.", examples = "15")
        int usualEnvironmentalPercent,

        @Schema(description = "What is usual in IT procurement: 15 % social.", examples = "15")
        int usualSocialPercent) {
    private static final int USUAL = 15;

    static SustainabilityShare of(int total, int environmental, int social) {
        return new SustainabilityShare(
                total,
                environmental,
                social,
                percent(environmental, total),
                percent(social, total),
                percent(environmental + social, total),
                USUAL,
                USUAL);
    }

    static SustainabilityShare of(int total, List<SetLineView> lines) {
        return of(total, points(lines, Dimension.ENVIRONMENTAL), points(lines, Dimension.SOCIAL));
    }

    private static int points(List<SetLineView> lines, Dimension dimension) {
        return lines.stream()
                .filter(line -> line.dimension() == dimension)
                .mapToInt(line -> line.points() == null ? 0 : line.points())
                .sum();
    }

    static BigDecimal percent(int points, int total) {
        return BigDecimal.valueOf(points)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(total), 1, RoundingMode.HALF_UP);
    }
}
