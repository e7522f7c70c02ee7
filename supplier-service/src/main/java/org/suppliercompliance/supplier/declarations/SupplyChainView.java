package org.suppliercompliance.supplier.declarations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What stands behind a contract on a date. */
@Schema(description = "What stands behind a contract on a date, as the declaration that held then says.")
public record SupplyChainView(
        @Schema(description = "The id of the contract that was asked about.")
        UUID contractId,

        @Schema(description = "Code of the authority whose contract it is.", examples = "REGION-STOCKHOLM")
        String authority,

        @Schema(
                description =
                        "The supplier of the contract, after a merge the one that goes on; often a reseller, and the brands stand apart from it.")
        UUID supplierId,

        @Schema(description = "The date of the answer.") LocalDate on,

        @Schema(description = "The declaration that held on that date; null when none did.") @Nullable
        DeclarationSummary declaration,

        @Schema(description = "The brands, in the order they were declared; none when no declaration held.")
        List<BrandEntry> brands,

        @Schema(description = "Each subcontractor once, where it is nearest to the supplier, the nearest first.")
        List<ChainLink> subcontractors,

        @Schema(
                description =
                        "Circles among the subcontractors, each from one name back to it. They are named, not followed.",
                examples = "[[\"Example Logistics AB\", \"Example Haulage AB\", \"Example Logistics AB\"]]")
        List<List<String>> cycles,

        @Schema(description = "The sites, in the order of their names, at most as many as were asked for.")
        List<DeclaredSiteView> sites,

        @Schema(
                description =
                        "Circles among the sites of this answer that supply each other, each from one site back to it. They are named, not followed.",
                examples =
                        "[[\"01937f5e-8e3a-7c11-8a43-5b1f6d1c2e71\", \"01937f5e-8e3a-7c11-8a43-5b1f6d1c2e72\", \"01937f5e-8e3a-7c11-8a43-5b1f6d1c2e71\"]]")
        List<List<UUID>> siteCycles,

        @Schema(
                description =
                        "Whether depth or limit left something out; the declaration's own sites are read page by page.")
        boolean truncated) {
    static SupplyChainView none(DeclarableContract contract, LocalDate on) {
        return new SupplyChainView(
                contract.id(),
                contract.authority(),
                contract.survivorId(),
                on,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false);
    }
}
