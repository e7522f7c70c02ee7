package org.suppliercompliance.supplier.declarations;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.supplier.sites.SiteActivity;

/** A site of a chain and its distance. */
@Schema(description = "A site of a chain, where it is nearest to the site that was asked about.")
public record ChainedSite(
        @Schema(description = "The id of the site in the register of sites.")
        UUID siteId,

        @Schema(description = "What it was called when it was declared.", examples = "Example Panel Works")
        String name,

        @Schema(description = "ISO 3166-1 alpha-2 code, as it was when it was declared.", examples = "CN")
        String country,

        SiteActivity role,

        @Schema(
                description =
                        "How many steps behind the brand, 1 makes the product itself; null when it was not declared.",
                examples = "2")
        @Nullable
        Integer tier,

        @Schema(description = "Steps from the site that was asked about, which itself has 0.", examples = "1")
        int depth,

        @Schema(description = "Where the chain leads on from here, among the sites of this answer.")
        List<UUID> next) {}
