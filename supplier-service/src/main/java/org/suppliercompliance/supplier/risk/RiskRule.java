package org.suppliercompliance.supplier.risk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Works a score out. Nothing but its arguments counts, in whatever order they come: same input, same score. Every number is an exact
 * decimal, and rounded once where it is shown.
 */
final class RiskRule {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SHOWN = 50;

    private final RiskBasis basis;

    RiskRule(RiskBasis basis) {
        this.basis = basis;
    }

    /** The value of a contract, in its own currency. */
    record Value(BigDecimal amount, String currency) {}

    /** A factor before it is known how much of the score it is. */
    private record Reading(
            FactorSetting setting,
            @Nullable BigDecimal value,
            @Nullable String unit,
            @Nullable BigDecimal normalised,
            @Nullable String country,
            @Nullable Integer year,
            @Nullable IndicatorSource source,
            List<String> without,
            @Nullable String missing) {
        BigDecimal weighted() {
            return Objects.requireNonNull(normalised).multiply(BigDecimal.valueOf(setting.weight()));
        }

        boolean counts() {
            return normalised != null && setting.weight() > 0;
        }
    }

    /** A site is as risky as its country is known to be. */
    RiskExplanation site(String country) {
        List<Reading> readings = new ArrayList<>();
        for (FactorSetting setting : basis.settings().factors()) {
            if (setting.factor().isOfCountry()) {
                readings.add(ofCountries(setting, new TreeSet<>(Set.of(country))));
            }
        }
        return score(readings, List.of(country), List.of());
    }

    /** A contract is as risky as the worst country behind it, factor by factor; its size adds to that. */
    RiskExplanation contract(Collection<String> countries, @Nullable Value value, List<BidAnswer> bidAnswers) {
        TreeSet<String> sorted = new TreeSet<>(countries);
        List<Reading> readings = basis.settings().factors().stream()
                .map(setting -> setting.factor().isOfCountry() ? ofCountries(setting, sorted) : ofSize(setting, value))
                .toList();
        return score(readings, List.copyOf(sorted), bidAnswers);
    }

    private Reading ofCountries(FactorSetting setting, TreeSet<String> countries) {
        Indicator indicator = basis.indicators().get(setting.factor());
        if (indicator == null) {
            return missing(setting, null, null, List.of(), "There is no data set for this factor.");
        }
        IndicatorSource source = indicator.source();
        if (countries.isEmpty()) {
            return missing(setting, indicator.unit(), source, List.of(), "No declaration in force names a site.");
        }
        List<String> without = countries.stream()
                .filter(country -> !indicator.values().containsKey(country))
                .limit(SHOWN)
                .toList();
        Reading worst = null;
        for (String country : countries) {
            Indicator.Value known = indicator.values().get(country);
            if (known != null) {
                BigDecimal normalised = indicator.scale().normalise(known.value());
                if (worst == null || normalised.compareTo(Objects.requireNonNull(worst.normalised())) > 0) {
                    worst = new Reading(
                            setting,
                            known.value(),
                            indicator.unit(),
                            normalised,
                            country,
                            known.year(),
                            source,
                            without,
                            null);
                }
            }
        }
        return worst != null
                ? worst
                : missing(setting, indicator.unit(), source, without, "The data set has no value for these countries.");
    }

    private Reading ofSize(FactorSetting setting, @Nullable Value value) {
        if (value == null) {
            return missing(setting, null, null, List.of(), "The value of the contract is not known.");
        }
        Optional<SizeBand> band = basis.settings().band(value.currency());
        if (band.isEmpty()) {
            return missing(setting, value.currency(), null, List.of(), "The settings have no bands for this currency.");
        }
        BigDecimal normalised = band.get().normalise(value.amount());
        return new Reading(setting, value.amount(), value.currency(), normalised, null, null, null, List.of(), null);
    }

    private static Reading missing(
            FactorSetting setting,
            @Nullable String unit,
            @Nullable IndicatorSource source,
            List<String> without,
            String why) {
        return new Reading(setting, null, unit, null, null, null, source, without, why);
    }

    private RiskExplanation score(List<Reading> readings, List<String> countries, List<BidAnswer> bidAnswers) {
        List<Reading> counting = readings.stream().filter(Reading::counts).toList();
        int all = readings.stream()
                .mapToInt(reading -> reading.setting().weight())
                .sum();
        int assessed = counting.stream()
                .mapToInt(reading -> reading.setting().weight())
                .sum();
        int assessedWeight = all == 0 ? 0 : assessed * 100 / all;
        int adjustment = bidAnswers.stream().mapToInt(BidAnswer::adjustment).sum();
        // How large a contract is says nothing of what happens behind it: alone it makes no score.
        boolean known =
                counting.stream().anyMatch(reading -> reading.setting().factor().isOfCountry());
        BigDecimal total = counting.stream().map(Reading::weighted).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<FactorLine> lines = readings.stream()
                .map(reading -> line(reading, known ? assessed : 0, total))
                .toList();
        if (!known) {
            return new RiskExplanation(
                    RiskState.NOT_ASSESSED,
                    null,
                    RiskLevel.NOT_ASSESSED,
                    assessedWeight,
                    lines,
                    null,
                    adjustment,
                    bidAnswers,
                    countries,
                    null,
                    0,
                    0);
        }
        BigDecimal beforeBid = points(total, assessed);
        BigDecimal score = beforeBid
                .add(BigDecimal.valueOf(Math.max(-BidAnswer.MOST, Math.min(BidAnswer.MOST, adjustment))))
                .max(BigDecimal.ZERO)
                .min(HUNDRED)
                .setScale(2, RoundingMode.UNNECESSARY);
        return new RiskExplanation(
                assessed == all ? RiskState.ASSESSED : RiskState.PARTLY_ASSESSED,
                score,
                level(score),
                assessedWeight,
                lines,
                beforeBid,
                adjustment,
                bidAnswers,
                countries,
                null,
                0,
                0);
    }

    private FactorLine line(Reading reading, int assessedWeight, BigDecimal total) {
        BigDecimal normalised = reading.normalised();
        boolean counted = reading.counts() && assessedWeight > 0;
        BigDecimal share = !counted
                ? null
                : total.signum() == 0
                        ? BigDecimal.ZERO.setScale(2)
                        : reading.weighted().multiply(HUNDRED).divide(total, 2, RoundingMode.HALF_UP);
        return new FactorLine(
                reading.setting().factor(),
                normalised != null,
                normalised == null ? RiskLevel.NOT_ASSESSED : level(normalised.multiply(HUNDRED)),
                reading.setting().weight(),
                reading.value(),
                reading.unit(),
                normalised,
                counted ? points(reading.weighted(), assessedWeight) : null,
                share,
                reading.country(),
                reading.year(),
                reading.source(),
                reading.without(),
                reading.missing());
    }

    private static BigDecimal points(BigDecimal weighted, int weights) {
        return weighted.multiply(HUNDRED).divide(BigDecimal.valueOf(weights), 2, RoundingMode.HALF_UP);
    }

    private RiskLevel level(BigDecimal score) {
        if (score.compareTo(BigDecimal.valueOf(basis.settings().highFrom())) >= 0) {
            return RiskLevel.HIGH;
        }
        return score.compareTo(BigDecimal.valueOf(basis.settings().mediumFrom())) >= 0
                ? RiskLevel.MEDIUM
                : RiskLevel.LOW;
    }
}
