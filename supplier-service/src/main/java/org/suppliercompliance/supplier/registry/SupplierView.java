package org.suppliercompliance.supplier.registry;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** A supplier as everybody in the suite may read it. */
@Schema(description = "An organisation that sells, brands or makes what authorities buy.")
public record SupplierView(
        @Schema(
                description =
                        "Its id, given when it was registered; after a merge it leads to the supplier that goes on.")
        UUID id,

        @Schema(description = "The legal name, as it was given.", examples = "Atea Sverige AB")
        String legalName,

        @Schema(description = "Null when an imported row did not say.", examples = "SE") @Nullable
        String country,

        @Schema(description = "In the form they are stored in, in order.")
        List<Identifier> identifiers,

        @Schema(description = "What it is to its buyers; empty when nobody said.")
        List<SupplierRole> roles,

        @Schema(description = "Street address; null when not known.", examples = "Kronborgsgränd 1") @Nullable
        String address,

        @Schema(description = "As written in its country; null when not known.", examples = "164 46") @Nullable
        String postalCode,

        @Schema(description = "The town; null when not known.", examples = "Kista") @Nullable
        String town,

        @Schema(description = "When it was registered.") Instant createdAt,

        @Schema(description = "When it last changed, by a merge or split too; at first when it was registered.")
        Instant changedAt,

        @JsonIgnore long version,
        @JsonIgnore String sortName,
        @JsonIgnore @Nullable UUID survivor)
        implements Versioned {

    SupplierFact fact() {
        return new SupplierFact(id, legalName, country, identifiers, roles);
    }
}
