package org.suppliercompliance.supplier.risk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.supplier.contracts.Money;

/** How an authority judges, as a whole. */
@Schema(
        description = "How an authority judges, as a whole: each of the five factors once, the weights making 100.",
        examples = """
                {"factors": [{"factor": "COUNTRY_OF_PRODUCTION", "weight": 20}, {"factor": "FREEDOM_OF_ASSOCIATION", "weight": 30},
                   {"factor": "WORKING_TIME", "weight": 15}, {"factor": "GENDER_INEQUALITY", "weight": 15}, {"factor": "CONTRACT_SIZE", "weight": 20}],
                 "mediumFrom": 40, "highFrom": 60, "sizeBands": [{"currency": "SEK", "from": [1000000, 10000000, 100000000, 500000000]}]}""")
public record PutRiskSettings(
        @Schema(description = "Each of the five factors once, in any order.") @NotNull @Size(min = 5, max = 5)
        List<@NotNull @Valid FactorSetting> factors,

        @Min(1) @Max(100) @Schema(description = "The lowest score that is MEDIUM.", examples = "40")
        int mediumFrom,

        @Min(1) @Max(100) @Schema(description = "The lowest score that is HIGH.", examples = "60")
        int highFrom,

        @NotNull
        @Size(max = 20)
        @Schema(description = "A contract in a currency without bands has a size that is not assessed.")
        List<@NotNull @Valid SizeBand> sizeBands) {

    RiskSettings checked(Faults faults) {
        Set<RiskFactor> named = EnumSet.noneOf(RiskFactor.class);
        int sum = 0;
        int ofCountries = 0;
        for (int i = 0; i < factors.size(); i++) {
            FactorSetting setting = factors.get(i);
            faults.require(named.add(setting.factor()), "/factors/" + i + "/factor", "The factor is named twice.");
            faults.require(
                    setting.factor().isOfCountry() || setting.indicatorSetId() == null,
                    "/factors/" + i + "/indicatorSetId",
                    "The size of a contract has no data set.");
            sum += setting.weight();
            ofCountries += setting.factor().isOfCountry() ? setting.weight() : 0;
        }
        faults.require(sum == 100, "/factors", "The weights make " + sum + ", not 100.");
        faults.require(
                ofCountries > 0,
                "/factors",
                "The size of a contract alone is no risk: a factor of the country must weigh.");
        faults.require(mediumFrom < highFrom, "/highFrom", "HIGH begins above MEDIUM.");
        Set<String> currencies = new HashSet<>();
        for (int i = 0; i < sizeBands.size(); i++) {
            SizeBand band = sizeBands.get(i);
            String pointer = "/sizeBands/" + i;
            faults.require(currencies.add(band.currency()), pointer + "/currency", "The currency is named twice.");
            faults.require(
                    Money.isCurrency(band.currency()), pointer + "/currency", "There is no such currency in ISO 4217.");
            faults.require(band.rises(), pointer + "/from", "The bounds are positive and rise.");
        }
        RiskSettings settings = new RiskSettings(List.copyOf(factors), mediumFrom, highFrom, List.copyOf(sizeBands));
        return faults.isEmpty() ? settings.sorted() : settings;
    }
}
