package org.suppliercompliance.supplier.risk;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line of a table of scores: a score with one of its factors; several factors take several lines. */
record RiskRow(RiskView score, @Nullable FactorLine factor) {
    static List<RiskRow> of(List<RiskView> scores) {
        return scores.stream().flatMap(RiskRow::of).toList();
    }

    private static Stream<RiskRow> of(RiskView score) {
        return score.factors().isEmpty()
                ? Stream.of(new RiskRow(score, null))
                : score.factors().stream().map(factor -> new RiskRow(score, factor));
    }
}
