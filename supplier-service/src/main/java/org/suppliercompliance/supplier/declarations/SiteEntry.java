package org.suppliercompliance.supplier.declarations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.supplier.sites.RegisterSite;
import org.suppliercompliance.supplier.sites.SiteActivity;

/** A site behind the contract: one that is registered, or one described here and registered with the declaration. */
@Schema(
        description =
                "A site behind the contract. Give either siteId or site; a site that is described is found or registered.",
        examples = """
                {"site": {"name": "Example Assembly Works No 1", "address": "1 Sample Road", "town": "Shenzhen", "country": "CN"},
                 "role": "FINAL_ASSEMBLY", "tier": 1, "product": "Laptops", "brand": "Example Computers",
                 "risks": [{"priority": 1, "category": "WORKING_TIME", "description": "Overtime in the peak season",
                   "method": "Severity x likelihood", "handling": "Monthly reports"}]}""")
public record SiteEntry(
        @Schema(description = "The id of a registered site; left out when site describes one.") @Nullable
        UUID siteId,

        @Schema(
                description =
                        "A site in words; left out when siteId names one. A known one is found and stays as it is.")
        @Nullable
        @Valid
        RegisterSite site,

        @NotNull SiteActivity role,

        @Nullable
        @Min(1)
        @Max(10)
        @Schema(description = "How many steps behind the brand; 1 makes the product itself.", examples = "1")
        Integer tier,

        @Nullable
        @Size(max = 300)
        @Schema(description = "What it makes for the contract; may be left out.", examples = "Laptops")
        String product,

        @Nullable
        @Size(max = 200)
        @Schema(
                description = "The brand it makes for, one of the declaration's brands.",
                examples = "Example Computers")
        String brand,

        @Nullable
        @Size(max = 300)
        @Schema(description = "The company that runs the site.", examples = "Example Manufacturing Co")
        String operatedBy,

        @Nullable
        @Size(max = 100)
        @Schema(
                description =
                        "The sites of this declaration that it supplies, each by the siteId or else by the name that the declaration gives it.",
                examples = "[\"Example Assembly Works No 1\"]")
        List<@NotBlank @Size(min = 1, max = 300) String> suppliesTo,

        @Schema(description = "Its risks; none when left out.") @Nullable @Size(max = 30)
        List<@NotNull @Valid RiskEntry> risks) {

    List<String> supplied() {
        return Objects.requireNonNullElse(suppliesTo, List.<String>of());
    }
}
