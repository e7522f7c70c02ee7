package org.suppliercompliance.supplier.declarations;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.supplier.sites.SiteActivity;

/** A site of a declaration, on its way into the database. */
record SiteLine(
        UUID siteId,
        SiteActivity role,
        @Nullable Integer tier,
        @Nullable String product,
        @Nullable String brand,
        @Nullable String operatedBy,
        List<RiskEntry> risks) {}
