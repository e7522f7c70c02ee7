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
        UUID siteId,
        @Schema(examples = "Example Assembly Works No 1") String name,
        @Schema(examples = "CN") String country,
        SiteActivity role,
        @Nullable Integer tier,
        @Nullable String product,
        @Nullable String brand,
        @Nullable String operatedBy,

        @Schema(description = "Where both name the site: what differs.", examples = "[\"role\", \"suppliesTo\"]")
        List<String> changed,

        @JsonIgnore String address) {}
