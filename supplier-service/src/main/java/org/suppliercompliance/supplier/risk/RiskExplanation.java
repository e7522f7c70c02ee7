package org.suppliercompliance.supplier.risk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A score and everything that explains it, as it is stored.
 *
 * @param score between 0 and 100 with two decimals; null when nothing of a country was assessed
 * @param assessedWeight how much of the weights the assessed factors have, in percent
 * @param beforeBid the score before the answers of the bid stage moved it
 * @param adjustment by how many points the answers ask to move it
 * @param decisiveContract for a supplier: the contract whose score it is
 * @param contracts for a supplier: how many of its contracts count, and how many of them have a score
 */
record RiskExplanation(
        RiskState state,
        @Nullable BigDecimal score,
        RiskLevel level,
        int assessedWeight,
        List<FactorLine> factors,
        @Nullable BigDecimal beforeBid,
        int adjustment,
        List<BidAnswer> bidAnswers,
        List<String> countries,
        @Nullable UUID decisiveContract,
        int contracts,
        int contractsAssessed) {
    static final RiskExplanation NOTHING = new RiskExplanation(
            RiskState.NOT_ASSESSED,
            null,
            RiskLevel.NOT_ASSESSED,
            0,
            List.of(),
            null,
            0,
            List.of(),
            List.of(),
            null,
            0,
            0);

    /** Hundredths of the score; -1 without one. */
    long position() {
        return score == null ? -1 : score.movePointRight(2).longValueExact();
    }

    /** What a supplier has from the contract that decides. */
    RiskExplanation ofSupplier(UUID contract, int all, int assessed) {
        return new RiskExplanation(
                state,
                score,
                level,
                assessedWeight,
                factors,
                beforeBid,
                adjustment,
                bidAnswers,
                countries,
                contract,
                all,
                assessed);
    }

    /** The themes that the high factors call for. */
    List<String> themes() {
        Set<String> themes = new TreeSet<>();
        factors.stream()
                .filter(line -> line.level() == RiskLevel.HIGH)
                .forEach(line -> themes.addAll(line.factor().themes()));
        return List.copyOf(themes);
    }
}
