package org.suppliercompliance.supplier.declarations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.supplier.sites.SiteActivity;

/** A site in a comparison. */
@Schema(description = "A site in a comparison, as the declaration that names it does; the later one where both do.")
public record ComparedSite(
        @Schema(description = "The id of the site in the register of sites.")
        UUID siteId,

        @Schema(description = "What it was called when it was declared.", examples = "Example Assembly Works No 1")
        String name,

        @Schema(description = "ISO 3166-1 alpha-2 code, as it was when it was declared.", examples = "CN")
        String country,

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

        @Schema(description = "Where both name the site: what differs.", examples = "[\"role\", \"suppliesTo\"]")
        List<String> changed,

        @JsonIgnore String address) {}
