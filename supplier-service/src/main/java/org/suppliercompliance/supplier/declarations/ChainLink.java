package org.suppliercompliance.supplier.declarations;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A subcontractor and its place in the chain. */
@Schema(description = "A subcontractor and its place in the chain.")
public record ChainLink(
        @Schema(description = "What it is called in the declaration.", examples = "Example Logistics AB")
        String name,

        @Schema(description = "ISO 3166-1 alpha-2 code; null when it was not declared.", examples = "SE") @Nullable
        String country,

        @Schema(description = "Its own record in the registry; null when none was named.") @Nullable
        UUID supplierId,

        @Schema(description = "1 works for the supplier itself; null when only a circle leads to it.", examples = "2")
        @Nullable
        Integer depth,

        @Schema(
                description = "Whom it works for, from the supplier's own subcontractor down; empty for one of those.",
                examples = "[\"Example Services AB\"]")
        List<String> path,

        @Schema(description = "It contributes directly to the performance of the contract.")
        boolean inScope,

        @Schema(description = "What it does; null when it was not declared.", examples = "Delivery and installation")
        @Nullable
        String task) {}
