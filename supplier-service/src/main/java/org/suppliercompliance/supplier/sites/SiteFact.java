package org.suppliercompliance.supplier.sites;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.event.Fact;
import org.suppliercompliance.supplier.registry.Identifier;

/** The data of {@code site-declared} and {@code site-details-changed}; everybody may read it, as the register itself. */
record SiteFact(
        UUID id,
        String name,
        @Nullable String address,
        @Nullable String postalCode,
        @Nullable String town,
        String country,
        List<Identifier> identifiers,
        @Nullable Coordinates coordinates,
        List<SiteActivity> activities,
        @Nullable Integer workers) {

    static SiteFact of(UUID id, SiteDetails details) {
        return new SiteFact(
                id,
                details.name(),
                details.address(),
                details.postalCode(),
                details.town(),
                details.country(),
                List.copyOf(details.identifiers()),
                details.coordinates(),
                details.activities(),
                details.workers());
    }

    Fact registered() {
        return fact("site-declared", 1);
    }

    Fact changed(long version) {
        return fact("site-details-changed", version);
    }

    private Fact fact(String type, long version) {
        return new Fact(type, id.toString(), version, id.toString(), Fact.EVERYONE, null, this);
    }
}
