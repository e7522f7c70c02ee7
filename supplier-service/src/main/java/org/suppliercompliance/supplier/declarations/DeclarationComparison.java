package org.suppliercompliance.supplier.declarations;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is different between two declarations of a contract. */
@Schema(
        description =
                "What is different between two declarations of a contract. The counts are of all, the lists at most as long as asked for.")
public record DeclarationComparison(
        @Schema(description = "The id of the contract that both are of.")
        UUID contractId,

        DeclarationSummary from,
        DeclarationSummary to,

        @Schema(description = "How many sites only the later one names, likely renames not counted.", examples = "1")
        int addedCount,

        @Schema(description = "How many sites only the earlier one names, likely renames not counted.", examples = "1")
        int removedCount,

        @Schema(description = "How many sites both name, but not alike.", examples = "1")
        int changedCount,

        @Schema(description = "How many sites both name alike.", examples = "22")
        int unchangedCount,

        @Schema(
                description =
                        "Sites that only the later one names, in the order of their names, without likely renames.")
        List<ComparedSite> added,

        @Schema(
                description =
                        "Sites that only the earlier one names, in the order of their names, without likely renames.")
        List<ComparedSite> removed,

        @Schema(description = "Sites that both name, but not alike, in the order of their names.")
        List<ComparedSite> changed,

        @Schema(
                description =
                        "Pairs of a site that is gone and one that is new, which are likely the same: the likeliest first.")
        List<LikelyRename> likelyRenamed,

        @Schema(description = "Brands that only the later one names.", examples = "[\"Example Displays\"]")
        List<String> brandsAdded,

        @Schema(description = "Brands that only the earlier one names.", examples = "[\"Example Monitors\"]")
        List<String> brandsRemoved,

        @Schema(description = "Subcontractors that only the later one names.", examples = "[\"Example Haulage AB\"]")
        List<String> subcontractorsAdded,

        @Schema(
                description = "Subcontractors that only the earlier one names.",
                examples = "[\"Example Logistics AB\"]")
        List<String> subcontractorsRemoved,

        @Schema(
                description =
                        "Whether the lists are shorter than the counts, or so much changed that not all was looked through for other names.")
        boolean truncated) {}
