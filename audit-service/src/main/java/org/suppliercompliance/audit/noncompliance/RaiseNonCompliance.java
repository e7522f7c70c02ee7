package org.suppliercompliance.audit.noncompliance;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Raise a non-compliance. */
@Schema(
        description = "A finding that a supplier does not comply, from an audit or from a report.",
        examples =
                "{\"auditId\":\"01968d2e-4a00-7b00-8e00-1a4c0e3d8a03\",\"supplierId\":\"01935c5e-8f3b-7a10-9d5e-1f2a3b4c5d6e\",\"criterionId\":\"01968d2e-6c00-7d11-9a20-3b6e2a5f0c02\",\"criterionVersion\":1,\"clause\":\"Special conditions 7.2, due diligence\",\"severity\":\"MAJOR\",\"description\":\"Working hours above 60 a week in final assembly\",\"detectedOn\":\"2027-01-20\",\"siteName\":\"Assembly plant 3\",\"siteCountry\":\"CN\",\"brand\":\"Exempel Data\",\"productCategory\":\"TABLETS\"}")
record RaiseNonCompliance(
        @Schema(description = "The audit it was found in, if any.") @Nullable
        UUID auditId,

        @Schema(description = "The supplier report that shows it; none when it was found in an audit.") @Nullable
        UUID reportId,

        @Schema(description = "The supplier it is about.") @NotNull
        UUID supplierId,

        @Schema(description = "The criterion it is measured against.") @Nullable
        UUID criterionId,

        @Schema(
                description =
                        "The criterion's version, only with a criterionId; the newest published one when left out.",
                examples = {"1"})
        @Nullable
        @Min(1)
        @Max(100_000)
        Integer criterionVersion,

        @Schema(
                description =
                        "The clause of the contract it breaks, as the contract numbers it. It is for readers; nothing is looked up by it.",
                examples = {"Special conditions 7.2, due diligence"})
        @Nullable
        @Size(min = 1, max = 200)
        String clause,

        @Schema(
                description = "How grave it is.",
                examples = {"MAJOR"})
        @NotNull
        Severity severity,

        @Schema(
                description = "What was found. Stays in this service, never in an event.",
                examples = {"Working hours above 60 a week in final assembly"})
        @NotBlank
        @Size(max = 4000)
        String description,

        @Schema(
                description = "The day of the finding, not in the future.",
                examples = {"2027-01-20"})
        @NotNull
        LocalDate detectedOn,

        @Schema(
                description = "The site, if it is about one.",
                examples = {"Assembly plant 3"})
        @Nullable
        @Size(max = 200)
        String siteName,

        @Schema(
                description = "The country of the site, ISO 3166-1 alpha-2.",
                examples = {"CN"})
        @Nullable
        @Pattern(regexp = "^[A-Z]{2}$")
        String siteCountry,

        @Schema(
                description = "The brand it is about. Reports count by it.",
                examples = {"Exempel Data"})
        @Nullable
        @Size(max = 100)
        String brand,

        @Schema(
                description = "The category of the products it is about, by code.",
                examples = {"TABLETS"})
        @Nullable
        @Pattern(regexp = "^[A-Z][A-Z0-9-]{1,31}$")
        String productCategory) {
    FoundAt foundAt() {
        return new FoundAt(siteCountry, brand, productCategory);
    }
}
