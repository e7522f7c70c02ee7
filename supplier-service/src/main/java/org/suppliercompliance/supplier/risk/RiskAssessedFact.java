package org.suppliercompliance.supplier.risk;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.event.Fact;

/** The data of {@code supplier-risk-assessed}: a new score of a supplier or one of its contracts, for the authority it was worked out for. */
public record RiskAssessedFact(
        String authority,
        Subject subject,
        UUID supplierId,
        RiskState state,
        @Nullable BigDecimal score,
        RiskLevel level,
        int assessedWeight,
        List<Factor> factors,
        int bidAdjustment,
        List<String> themes,
        Instant assessedAt) {
    /** What was assessed. */
    public record Subject(RiskKind kind, UUID id) {}

    /** One factor, with the data set behind it. */
    public record Factor(
            RiskFactor factor,
            RiskLevel level,
            int weight,
            @Nullable BigDecimal normalised,
            @Nullable BigDecimal points,
            @Nullable BigDecimal share,
            @Nullable String country,
            @Nullable String indicatorSet,
            @Nullable String edition,
            @Nullable Integer year) {
        static Factor of(FactorLine line) {
            IndicatorSource source = line.indicatorSet();
            return new Factor(
                    line.factor(),
                    line.level(),
                    line.weight(),
                    line.normalised(),
                    line.points(),
                    line.share(),
                    line.country(),
                    source == null ? null : source.code(),
                    source == null ? null : source.edition(),
                    line.year());
        }
    }

    /** Contract values and the wording of bids are not in it: the level of the size is. */
    static Fact of(
            String authority,
            RiskKind kind,
            UUID id,
            UUID supplier,
            RiskExplanation explanation,
            long version,
            Instant now) {
        return new Fact(
                "supplier-risk-assessed",
                authority + "/" + id,
                version,
                supplier.toString(),
                authority,
                null,
                new RiskAssessedFact(
                        authority,
                        new Subject(kind, id),
                        supplier,
                        explanation.state(),
                        explanation.score(),
                        explanation.level(),
                        explanation.assessedWeight(),
                        explanation.factors().stream().map(Factor::of).toList(),
                        explanation.adjustment(),
                        explanation.themes(),
                        now));
    }
}
