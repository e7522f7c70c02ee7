package org.suppliercompliance.supplier.sites;

import org.jspecify.annotations.Nullable;
import org.suppliercompliance.supplier.registry.Identifier;

/** What a list of sites is narrowed to; null leaves a member out. */
record SiteFilter(
        @Nullable Identifier identifier,
        @Nullable String country,
        @Nullable SiteActivity activity,
        @Nullable String name) {}
