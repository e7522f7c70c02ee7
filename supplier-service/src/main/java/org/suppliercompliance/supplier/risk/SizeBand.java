package org.suppliercompliance.supplier.risk;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where contracts of a currency begin to be larger. No currency is turned into another. */
@Schema(
        description =
                "Where contracts of a currency begin to be larger: whole amounts, rising. A contract that reaches none counts 0, one that reaches all counts 1.",
        examples = "{\"currency\": \"SEK\", \"from\": [1000000, 10000000, 100000000, 500000000]}")
public record SizeBand(
        @NotNull
        @Pattern(regexp = "^[A-Z]{3}$", message = "must be an ISO 4217 code")
        @Schema(
                description = "ISO 4217 code, each once; no test code and no metal. Nothing is converted.",
                examples = "SEK")
        String currency,

        @NotNull
        @Size(min = 1, max = 10)
        @Schema(
                description =
                        "Amounts in whole units of the currency, rising; each that the value of a contract reaches adds the same to its size.",
                examples = "[1000000, 10000000, 100000000, 500000000]")
        List<@NotNull Long> from) {

    boolean rises() {
        long before = 0;
        for (long bound : from) {
            if (bound <= before) {
                return false;
            }
            before = bound;
        }
        return true;
    }

    BigDecimal normalise(BigDecimal amount) {
        long reached = from.stream()
                .filter(bound -> amount.compareTo(BigDecimal.valueOf(bound)) >= 0)
                .count();
        return BigDecimal.valueOf(reached)
                .divide(BigDecimal.valueOf(from.size()), Scale.DECIMALS, RoundingMode.HALF_UP);
    }
}
