package org.suppliercompliance.supplier.declarations;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is different between two declarations of a contract. */
@Schema(
        description =
                "What is different between two declarations of a contract. The counts are of all, the lists at most as long as asked for.")
public record DeclarationComparison(
        UUID contractId,
        DeclarationSummary from,
        DeclarationSummary to,
        int addedCount,
        int removedCount,
        int changedCount,
        int unchangedCount,
        List<ComparedSite> added,
        List<ComparedSite> removed,
        List<ComparedSite> changed,
        List<LikelyRename> likelyRenamed,

        @Schema(description = "Brands that only the later one names.")
        List<String> brandsAdded,

        @Schema(description = "Brands that only the earlier one names.")
        List<String> brandsRemoved,

        @Schema(description = "Subcontractors that only the later one names.")
        List<String> subcontractorsAdded,

        @Schema(description = "Subcontractors that only the earlier one names.")
        List<String> subcontractorsRemoved,

        @Schema(
                description =
                        "Whether the lists are shorter than the counts, or so much changed that not all was looked through for other names.")
        boolean truncated) {}
