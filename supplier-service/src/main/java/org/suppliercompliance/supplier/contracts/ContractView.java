package org.suppliercompliance.supplier.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** A contract as its authority and its supplier may read it. */
@Schema(description = "A contract of an authority with a supplier. What is not known is null.")
public record ContractView(
        @Schema(description = "Its id, given when it was registered.")
        UUID id,

        @Schema(description = "Code of the authority whose contract it is.", examples = "REGION-STOCKHOLM")
        String authority,

        @Schema(description = "The supplier; after a merge the one that goes on.")
        UUID supplierId,

        @Schema(
                description = "The authority's own number of it; two contracts may have the same.",
                examples = "SLL-2018-0441")
        String reference,

        @Schema(description = "What the contract is about.", examples = "Computers and monitors")
        String title,

        @Schema(description = "Eight digits each.", examples = "[\"30213000\"]")
        List<String> cpvCodes,

        @Schema(description = "What it is worth; null when not known.") @Nullable
        Money value,

        @Schema(description = "Its first day; null when not known.") @Nullable
        LocalDate start,

        @Schema(description = "Its last day; null when not known. Extensions and an early end move it.") @Nullable
        LocalDate end,

        @Schema(description = "Whether both start and end are known; without them no rule is built on the period.")
        boolean periodKnown,

        @Schema(description = "The day it was concluded; null when not known.") @Nullable
        LocalDate concludedOn,

        @Schema(
                description = "Codes of the authority's entities that buy under it.",
                examples = "[\"KAROLINSKA\", \"SLSO\"]")
        List<String> buyingEntities,

        @Schema(
                description =
                        "Number of the award notice, or id of the OCDS release, that it is known from; null when none is.",
                examples = "2019/S 105-255494")
        @Nullable
        String notice,

        @Schema(
                description = "The buyer as the award notice names it; null when it is not known.",
                examples = "Region Stockholm")
        @Nullable
        String buyerName,

        @Schema(description = "Whether the supplier must report on social risks; its date is counted from the start.")
        boolean reportingDuty,

        @Schema(description = "Whether it gives the authority the right to audit the supplier.")
        boolean rightToAudit,

        @Schema(description = "Whether it provides for sanctions; without it no more than a warning is possible.")
        boolean sanctionClause,

        @Schema(
                description =
                        "Whether the supplier must assess the risks of its supply chain itself and declare that it did.")
        boolean riskAssessmentDuty,

        @Schema(description = "Whether others are made under it, or it under another.", examples = "CALL_OFF")
        ContractKind kind,

        @Schema(description = "The framework agreement a call-off was made under.") @Nullable
        UUID frameworkId,

        @Schema(
                description = "A framework agreement that every entity of the authority may buy under.",
                examples = "false")
        boolean openToAllEntities,

        @Schema(description = "How often and how far it may be extended; null when it may not, or it is not known.")
        @Nullable
        ExtensionOptions extensionOptions,

        @Schema(description = "How many extension options were used.", minimum = "0", examples = "1")
        int extensionsUsed,

        @Schema(description = "The earlier contract that this one goes on from.") @Nullable
        UUID renewsId,

        @Schema(description = "The contract that goes on from this one.") @Nullable
        UUID renewedById,

        @Schema(
                description = "Why it ends before its time; null when it does not.",
                examples = "Terminated for breach of the social clauses.")
        @Nullable
        String earlyEndReason,

        @Schema(description = "The criteria set in force.") @Nullable
        CriteriaSetInForce criteriaSet,

        @Schema(
                description =
                        "Code of the product category that the first CPV code, the main one, belongs to; null when it belongs to none.",
                examples = "PERSONAL-COMPUTERS")
        @Nullable
        String category,

        @Schema(
                description =
                        "The supplier's number as the award notice wrote it, where it is no number of a known register. Kept as given, never checked.",
                examples = "326 912 557")
        @Nullable
        String supplierNumber,

        @Schema(description = "When it was registered.") Instant createdAt,

        @Schema(description = "When it last changed; at first when it was registered.")
        Instant changedAt,

        @JsonIgnore String moved,
        @JsonIgnore long version)
        implements Versioned {
    /** A merged supplier and another mapping of the main code show in a contract that nobody wrote. */
    @Override
    public String timeState() {
        return category == null ? moved : moved + "k" + Integer.toHexString(category.hashCode());
    }
}
