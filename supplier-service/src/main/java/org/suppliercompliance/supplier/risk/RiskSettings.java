package org.suppliercompliance.supplier.risk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an authority decided about its scores. The reasons for the defaults are in decision record 17. */
record RiskSettings(List<FactorSetting> factors, int mediumFrom, int highFrom, List<SizeBand> sizeBands) {
    private static final List<Long> LARGER_KRONOR = List.of(1_000_000L, 10_000_000L, 100_000_000L, 500_000_000L);
    static final RiskSettings DEFAULTS = new RiskSettings(
            List.of(
                    new FactorSetting(RiskFactor.COUNTRY_OF_PRODUCTION, 25, null),
                    new FactorSetting(RiskFactor.FREEDOM_OF_ASSOCIATION, 25, null),
                    new FactorSetting(RiskFactor.WORKING_TIME, 15, null),
                    new FactorSetting(RiskFactor.GENDER_INEQUALITY, 15, null),
                    new FactorSetting(RiskFactor.CONTRACT_SIZE, 20, null)),
            40,
            60,
            List.of(
                    new SizeBand("SEK", LARGER_KRONOR),
                    new SizeBand("NOK", LARGER_KRONOR),
                    new SizeBand("DKK", LARGER_KRONOR),
                    new SizeBand("EUR", List.of(100_000L, 1_000_000L, 10_000_000L, 50_000_000L))));

    FactorSetting of(RiskFactor factor) {
        return factors.stream()
                .filter(setting -> setting.factor() == factor)
                .findFirst()
                .orElseThrow();
    }

    Optional<SizeBand> band(String currency) {
        return sizeBands.stream()
                .filter(band -> band.currency().equals(currency))
                .findFirst();
    }

    /** In the order of the factors, so that the order of a request does not matter. */
    RiskSettings sorted() {
        return new RiskSettings(
                Arrays.stream(RiskFactor.values()).map(this::of).toList(), mediumFrom, highFrom, sizeBands);
    }
}
