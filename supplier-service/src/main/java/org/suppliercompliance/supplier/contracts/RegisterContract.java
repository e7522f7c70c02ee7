package org.suppliercompliance.supplier.contracts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Registers a contract of the caller's authority. What is not known is left out: nothing is invented. */
@Schema(description = "A contract of the caller's authority with a supplier.", examples = """
                {"supplierId": "01937f5e-8e3a-7c11-8a43-5b1f6d1c2e10", "reference": "SLL-2018-0441", "title": "Computers and monitors",
                 "cpvCodes": ["30213000-5"], "value": {"amount": "650000000.00", "currency": "SEK"}, "start": "2027-01-01",
                 "end": "2030-12-31", "concludedOn": "2026-11-02", "buyingEntities": [], "reportingDuty": true,
                 "rightToAudit": true, "sanctionClause": true, "riskAssessmentDuty": true}""")
public record RegisterContract(
        @Schema(description = "The id of the supplier. One that was merged is refused: name the one that goes on.")
        @NotNull
        UUID supplierId,

        @NotBlank
        @Size(min = 1, max = 120)
        @Schema(
                description = "The authority's own number of it; two contracts may have the same.",
                examples = "SLL-2018-0441")
        String reference,

        @NotBlank
        @Size(min = 1, max = 500)
        @Schema(description = "What the contract is about.", examples = "Computers and monitors")
        String title,

        @Schema(
                description =
                        "Codes of the CPV of 2008, each once, the main one first: it decides the product category.",
                examples = "[\"30213000-5\"]")
        @NotEmpty
        @Size(max = 50)
        List<@NotNull @Pattern(regexp = CPV, message = "must be eight digits, with or without the check digit") String>
                cpvCodes,

        @Schema(description = "What it is worth, not below zero; left out when not known.") @Nullable @Valid
        Money value,

        @Nullable @Schema(description = "Its first day; left out when not known.", examples = "2027-01-01")
        LocalDate start,

        @Nullable
        @Schema(description = "Its last day, not before the start; left out when not known.", examples = "2030-12-31")
        LocalDate end,

        @Nullable @Schema(description = "May be left out: a period is known when start and end are.", examples = "true")
        Boolean periodKnown,

        @Nullable
        @Schema(
                description =
                        "The day it was concluded; left out when not known. That of a call-off is not after the end of its framework agreement.",
                examples = "2026-11-02")
        LocalDate concludedOn,

        @Nullable
        @Size(max = 500)
        @Schema(
                description = "Codes of the authority's entities that buy under the contract.",
                examples = "[\"KAROLINSKA\", \"SLSO\"]")
        List<@NotNull @Pattern(regexp = "^[A-Z0-9][A-Z0-9-]{0,31}$") String> buyingEntities,

        @Nullable @Size(max = 60) @Schema(description = "Number of the award notice.", examples = "2019/S 105-255494")
        String notice,

        @Nullable
        @Size(max = 300)
        @Schema(description = "The buyer as the award notice names it.", examples = "Region Stockholm")
        String buyerName,

        @Nullable
        @Schema(
                description = "The supplier must report on social risks; its date is counted from the start.",
                examples = "true")
        Boolean reportingDuty,

        @Schema(
                description = "Whether it gives the authority the right to audit the supplier; not when left out.",
                examples = "true")
        @Nullable
        Boolean rightToAudit,

        @Schema(
                description =
                        "Whether it provides for sanctions, without which no more than a warning is possible; not when left out.",
                examples = "true")
        @Nullable
        Boolean sanctionClause,

        @Schema(
                description =
                        "Whether the supplier must assess the risks of its supply chain itself and declare that it did; not when left out.",
                examples = "true")
        @Nullable
        Boolean riskAssessmentDuty,

        @Nullable @Schema(description = "CONTRACT when left out.")
        ContractKind kind,

        @Nullable @Schema(description = "The framework agreement that a call-off is made under.")
        UUID frameworkId,

        @Nullable
        @Schema(
                description =
                        "For a framework agreement: every entity of the authority may buy under it. Otherwise those that buyingEntities names.",
                examples = "false")
        Boolean openToAllEntities,

        @Schema(description = "How often and how far it may be extended; left out when it may not, or it is not known.")
        @Nullable
        @Valid
        ExtensionOptions extensionOptions) {
    static final String CPV = "^\\d{8}(-\\d)?$";

    ContractDetails details(String authority) {
        return new ContractDetails(
                authority,
                supplierId,
                reference,
                title,
                cpvCodes,
                value,
                start,
                end,
                concludedOn,
                Objects.requireNonNullElse(buyingEntities, List.<String>of()),
                notice,
                buyerName,
                Boolean.TRUE.equals(reportingDuty),
                Boolean.TRUE.equals(rightToAudit),
                Boolean.TRUE.equals(sanctionClause),
                Boolean.TRUE.equals(riskAssessmentDuty),
                new ContractTerms(
                        Objects.requireNonNullElse(kind, ContractKind.CONTRACT),
                        frameworkId,
                        Boolean.TRUE.equals(openToAllEntities),
                        extensionOptions));
    }
}
