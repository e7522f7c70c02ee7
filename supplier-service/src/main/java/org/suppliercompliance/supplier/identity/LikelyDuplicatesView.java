package org.suppliercompliance.supplier.identity;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.supplier.registry.Identifier;

/** Records that may be the same organisation, likeliest first; a proposal, nothing more. */
@Schema(description = "Records that may be the same organisation, likeliest first; nothing is merged unasked.")
public record LikelyDuplicatesView(
        @Schema(description = "The id of the supplier that was asked about.")
        UUID supplierId,

        @Schema(description = "At most 20.") List<LikelyDuplicate> items) {

    /** One of them. */
    @Schema(description = "A record that may be the same organisation.")
    public record LikelyDuplicate(
            @Schema(description = "The id of the record that may be the same organisation.")
            UUID supplierId,

            @Schema(description = "Its legal name.", examples = "Atea Sverige AB (publ)")
            String legalName,

            @Schema(description = "ISO 3166-1 alpha-2 code; null when it is not known.", examples = "SE") @Nullable
            String country,

            @Schema(description = "Its numbers, in the order of their registers.")
            List<Identifier> identifiers,

            @Schema(description = "From 30 to 100: the sum of the reasons.", examples = "75")
            int score,

            @Schema(description = "Why: every reason with its points.")
            List<LikenessPart> reasons) {}
}
