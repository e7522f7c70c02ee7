package org.suppliercompliance.supplier.contracts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.suppliercompliance.chassis.problem.Faults;

/**
 * An amount of a currency.
 *
 * @param amount decimal digits with a point, never a binary fraction
 * @param currency an ISO 4217 code
 */
@Schema(description = "An amount of a currency.", examples = "{\"amount\": \"650000000.00\", \"currency\": \"SEK\"}")
public record Money(
        @NotNull
        @Pattern(
                regexp = "^-?\\d{1,15}(\\.\\d{1,3})?$",
                message = "must be decimal digits, at most three after the point")
        @Schema(
                description =
                        "Decimal digits with a point, so that nothing is rounded. Answers show the decimals of the currency, and more only where they were given.",
                examples = "650000000.00")
        String amount,

        @NotNull
        @Pattern(regexp = "^[A-Z]{3}$", message = "must be an ISO 4217 code")
        @Schema(description = "ISO 4217 code; no test code and no metal.", examples = "SEK")
        String currency) {

    /** An amount as it is shown: with the decimals of its currency, and more only where they say something. */
    public static Money of(BigDecimal amount, String currency) {
        int decimals = digits(currency).orElse(2);
        BigDecimal bare = amount.stripTrailingZeros();
        return new Money(bare.setScale(Math.max(decimals, bare.scale())).toPlainString(), currency);
    }

    /** The same amount as it is shown; what is no money of this world stays as it was given. */
    Money shown() {
        return isCurrency(currency) ? of(decimal(), currency) : this;
    }

    BigDecimal decimal() {
        return new BigDecimal(amount);
    }

    void check(Faults faults) {
        faults.require(decimal().signum() >= 0, "/value/amount", "The value of a contract cannot be negative.");
        faults.require(isCurrency(currency), "/value/currency", "There is no currency " + currency + " in ISO 4217.");
    }

    /** Whether there is money of this kind; test codes and metals are none. */
    public static boolean isCurrency(String code) {
        return digits(code).isPresent();
    }

    private static Optional<Integer> digits(String code) {
        try {
            int digits = Currency.getInstance(code).getDefaultFractionDigits();
            return digits < 0 ? Optional.empty() : Optional.of(digits);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
