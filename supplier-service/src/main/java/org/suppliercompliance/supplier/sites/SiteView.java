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
        @Schema(description = "Its id, given when it was registered.")
        UUID id,

        @Schema(description = "What it is called.", examples = "Example Assembly Works No 1")
        String name,

        @Schema(description = "Street address; null when not known.", examples = "1 Sample Road") @Nullable
        String address,

        @Schema(description = "As written in its country; null when not known.", examples = "518000") @Nullable
        String postalCode,

        @Schema(description = "The town; null when not known.", examples = "Shenzhen") @Nullable
        String town,

        @Schema(description = "The country it is in, as an ISO 3166-1 alpha-2 code.", examples = "CN")
        String country,

        @Schema(
                description = "In the form they are stored in, in order.",
                examples = "[{\"scheme\": \"OS-ID\", \"id\": \"CN2021250D1DTN7\"}]")
        List<Identifier> identifiers,

        @Schema(description = "Where it is on the map; null when not known.") @Nullable
        Coordinates coordinates,

        @Schema(description = "What is done there; empty when not known.")
        List<SiteActivity> activities,

        @Schema(description = "How many people work there; null when not known.", examples = "1200") @Nullable
        Integer workers,

        @Schema(description = "When it was registered.") Instant createdAt,

        @Schema(description = "When it last changed; at first when it was registered.")
        Instant changedAt,

        @JsonIgnore long version,
        @JsonIgnore String sortName)
        implements Versioned {

    SiteDetails details() {
        return new SiteDetails(
                name, address, postalCode, town, country, new TreeSet<>(identifiers), coordinates, activities, workers);
    }
}
