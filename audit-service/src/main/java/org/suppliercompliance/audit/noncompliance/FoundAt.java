package org.suppliercompliance.audit.noncompliance;

import org.jspecify.annotations.Nullable;

/** Which clause of the contract a finding breaks, where it was made and about which goods, as far as it was said; all but the clause is what reports count by. */
record FoundAt(
        @Nullable String clause,
        @Nullable String siteCountry,
        @Nullable String brand,
        @Nullable String productCategory) {}
