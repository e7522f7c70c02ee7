package org.suppliercompliance.audit.noncompliance;

import org.jspecify.annotations.Nullable;

/** Where a finding was made and about which goods, as far as it was said: what reports count by. */
record FoundAt(
        @Nullable String siteCountry,
        @Nullable String brand,
        @Nullable String productCategory) {}
