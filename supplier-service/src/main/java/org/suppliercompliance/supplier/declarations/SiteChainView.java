package org.suppliercompliance.supplier.declarations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who stands behind a site, or before it, in the supply chain of a contract. */
@Schema(
        description =
                "Who supplies a site, or whom it supplies, step by step, as the declaration that held on the date says.")
public record SiteChainView(
        @Schema(description = "The id of the contract that was asked about.")
        UUID contractId,

        @Schema(description = "The id of the declaration that held on the date.")
        UUID declarationId,

        @Schema(description = "The date of the answer.") LocalDate on,

        @Schema(description = "The id of the site that was asked about.")
        UUID siteId,

        ChainDirection direction,

        @Schema(description = "Nearest first, each site once; the site itself comes first.")
        List<ChainedSite> sites,

        @Schema(
                description = "Circles among these sites, each from one site back to it. They are named, not followed.",
                examples =
                        "[[\"01937f5e-8e3a-7c11-8a43-5b1f6d1c2e71\", \"01937f5e-8e3a-7c11-8a43-5b1f6d1c2e72\", \"01937f5e-8e3a-7c11-8a43-5b1f6d1c2e71\"]]")
        List<List<UUID>> cycles,

        @Schema(description = "Whether depth or limit left something out.")
        boolean truncated) {}
