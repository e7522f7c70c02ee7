package org.suppliercompliance.supplier.declarations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.supplier.sites.SiteActivity;

/** A site as a declaration names it. */
@Schema(description = "A site as a declaration names it, with its risks in the order of their priority.")
public record DeclaredSiteView(
        UUID siteId,

        @Schema(description = "What the site was called when it was declared.")
        String name,

        @Schema(examples = "CN") String country,
        @Nullable String town,
        SiteActivity role,
        @Nullable Integer tier,
        @Nullable String product,
        @Nullable String brand,
        @Nullable String operatedBy,

        @Schema(description = "Sites of the same declaration that it supplies.")
        List<UUID> suppliesTo,

        List<RiskEntry> risks,
        @JsonIgnore String sortName,
        @JsonIgnore @Nullable String address) {

    DeclaredSiteView with(List<RiskEntry> found) {
        return new DeclaredSiteView(
                siteId,
                name,
                country,
                town,
                role,
                tier,
                product,
                brand,
                operatedBy,
                suppliesTo,
                found,
                sortName,
                address);
    }
}
