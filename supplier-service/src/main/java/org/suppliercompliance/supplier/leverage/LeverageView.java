package org.suppliercompliance.supplier.leverage;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.supplier.contracts.Money;

/** Who buys from a site or brand on a date, as far as the caller's authority may know. */
@Schema(description = "Who buys from a site or brand on a date, as far as the caller's authority may know.")
public record LeverageView(
        @Schema(description = "The site that was asked about; null when a brand was.") @Nullable
        UUID siteId,

        @Schema(
                description = "The name of the brand that was asked about; null when it was not asked for by name.",
                examples = "Example Computers")
        @Nullable
        String brand,

        @Schema(description = "The brand's own record in the registry, where it was asked for by that; else null.")
        @Nullable
        UUID brandId,

        @Schema(
                description =
                        "The date of the answer: contracts that ran on it, or may have, and the declarations that held.")
        LocalDate on,

        OwnPart own,
        NetworkPart network) {

    /** The caller's own contracts. */
    @Schema(description = "The caller's own contracts.")
    public record OwnPart(
            @Schema(description = "How many own contracts stand behind it on the date, listed or not.", examples = "3")
            int contractCount,

            @Schema(
                    description =
                            "The sum of the known values, by currency. Call-offs are paid out of their framework agreement: of its value and the sum of theirs the greater counts.")
            List<Money> values,

            @Schema(description = "Contracts without a known value, which the sums leave out.", examples = "1")
            int withoutValue,

            @Schema(description = "The contracts, the newest registered first: at most 100.")
            List<OwnContract> contracts,

            @Schema(description = "Whether there are more contracts than are listed.")
            boolean truncated) {}

    /** One of the caller's own contracts. */
    @Schema(description = "One of the caller's own contracts.")
    public record OwnContract(
            @Schema(description = "The id of the contract.") UUID id,

            @Schema(description = "The supplier; after a merge the one that goes on.")
            UUID supplierId,

            @Schema(description = "The authority's own number of it.", examples = "SLL-2018-0441")
            String reference,

            @Schema(description = "What it is about.", examples = "Computers and monitors")
            String title,

            @Schema(description = "What it is worth; null when not known.") @Nullable
            Money value,

            @Schema(
                    description =
                            "Whether both start and end are known; a contract is not left out for one that is not known.")
            boolean periodKnown) {}

    /** The other authorities in the caller's networks. */
    @Schema(
            description =
                    "The other authorities in the caller's networks, without the caller: a sum that holds the caller's own value could be taken apart by changing it.")
    public record NetworkPart(
            @Schema(
                    description =
                            "True when fewer than three others, beside those that agreed to be named, buy: then nothing is told about them, not even whether there is one.",
                    examples = "false")
            boolean withheld,

            @Nullable
            @Schema(description = "How many others buy, beside those that agreed to be named.", examples = "4")
            Integer buyers,

            @Schema(
                    description =
                            "Their combined values by currency, summed as the own ones are; a currency of fewer than three of them is left out.")
            List<BandedValue> values,

            @Schema(description = "Contracts of authorities that agreed to be named, at most 100.")
            List<AgreedContract> agreed) {}

    /** A contract of an authority that agreed to be named. */
    @Schema(description = "A contract of an authority that agreed to be named.")
    public record AgreedContract(
            @Schema(description = "Code of the authority whose contract it is.", examples = "REGION-SKANE")
            String authority,

            @Schema(description = "That authority's own number of it.", examples = "SK-2024-17")
            String reference,

            @Schema(description = "What it is about.", examples = "Computers and monitors")
            String title,

            @Schema(description = "What it is worth; null when not known.") @Nullable
            Money value) {}

    /** A combined value. */
    @Schema(description = "A combined value, told as a band only.")
    public record BandedValue(
            @Schema(description = "ISO 4217 code; nothing is converted.", examples = "SEK")
            String currency,

            ValueBand band) {}
}
