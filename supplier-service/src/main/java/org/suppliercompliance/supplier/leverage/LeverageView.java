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
        @Nullable UUID siteId,
        @Nullable String brand,
        @Nullable UUID brandId,
        LocalDate on,
        OwnPart own,
        NetworkPart network) {

    /** The caller's own contracts. */
    @Schema(description = "The caller's own contracts.")
    public record OwnPart(
            int contractCount,

            @Schema(description = "The sum of the known values, by currency.")
            List<Money> values,

            @Schema(description = "Contracts without a known value, which the sums leave out.")
            int withoutValue,

            List<OwnContract> contracts,
            boolean truncated) {}

    /** One of the caller's own contracts. */
    @Schema(description = "One of the caller's own contracts.")
    public record OwnContract(
            UUID id,
            UUID supplierId,
            @Schema(examples = "SLL-2018-0441") String reference,
            @Schema(examples = "Computers and monitors") String title,
            @Nullable Money value,
            boolean periodKnown) {}

    /** The other authorities in the caller's networks. */
    @Schema(
            description =
                    "The other authorities in the caller's networks, without the caller: a sum that holds the caller's own value could be taken apart by changing it.")
    public record NetworkPart(
            @Schema(
                    description =
                            "True when fewer than three others, beside those that agreed to be named, buy: then nothing is told about them, not even whether there is one.")
            boolean withheld,

            @Nullable @Schema(description = "How many others buy, beside those that agreed to be named.")
            Integer buyers,

            @Schema(
                    description =
                            "Their combined values by currency; a currency of fewer than three of them is left out.")
            List<BandedValue> values,

            @Schema(description = "Contracts of authorities that agreed to be named, at most 100.")
            List<AgreedContract> agreed) {}

    /** A contract of an authority that agreed to be named. */
    @Schema(description = "A contract of an authority that agreed to be named.")
    public record AgreedContract(
            @Schema(examples = "REGION-SKANE") String authority,
            @Schema(examples = "SK-2024-17") String reference,
            @Schema(examples = "Computers and monitors") String title,
            @Nullable Money value) {}

    /** A combined value. */
    @Schema(description = "A combined value, told as a band only.")
    public record BandedValue(@Schema(examples = "SEK") String currency, ValueBand band) {}
}
