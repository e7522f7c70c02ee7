package org.suppliercompliance.supplier.sites;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;
import org.suppliercompliance.supplier.registry.Identifier;

/** A site as everybody in the suite may read it. */
@Schema(description = "A production site. What is not known is null.")
public record SiteView(
        UUID id,
        @Schema(examples = "Example Assembly Works No 1") String name,
        @Nullable String address,
        @Nullable String postalCode,
        @Nullable String town,
        @Schema(examples = "CN") String country,

        @Schema(description = "In the form they are stored in, in order.")
        List<Identifier> identifiers,

        @Nullable Coordinates coordinates,
        List<SiteActivity> activities,
        @Nullable Integer workers,
        Instant createdAt,
        Instant changedAt,
        @JsonIgnore long version,
        @JsonIgnore String sortName)
        implements Versioned {

    SiteDetails details() {
        return new SiteDetails(
                name, address, postalCode, town, country, new TreeSet<>(identifiers), coordinates, activities, workers);
    }
}
