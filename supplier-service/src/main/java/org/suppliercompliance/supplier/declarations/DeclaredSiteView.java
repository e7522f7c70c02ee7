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
        @Schema(description = "The id of the site in the register of sites.")
        UUID siteId,

        @Schema(
                description = "What the site was called when it was declared.",
                examples = "Example Assembly Works No 1")
        String name,

        @Schema(description = "ISO 3166-1 alpha-2 code, as it was when it was declared.", examples = "CN")
        String country,

        @Schema(
                description = "The town, as it was when it was declared; null when it was not known.",
                examples = "Shenzhen")
        @Nullable
        String town,

        SiteActivity role,

        @Schema(
                description =
                        "How many steps behind the brand, 1 makes the product itself; null when it was not declared.",
                examples = "1")
        @Nullable
        Integer tier,

        @Schema(description = "What it makes; null when it was not declared.", examples = "Laptops") @Nullable
        String product,

        @Schema(description = "The brand it makes for; null when it was not declared.", examples = "Example Computers")
        @Nullable
        String brand,

        @Schema(
                description = "The company that runs the site; null when it was not declared.",
                examples = "Example Manufacturing Co")
        @Nullable
        String operatedBy,

        @Schema(description = "Sites of the same declaration that it supplies.")
        List<UUID> suppliesTo,

        @Schema(description = "Its risks, the most urgent first.")
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
