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
        UUID id,
        @Schema(examples = "Atea Sverige AB") String legalName,

        @Schema(description = "Null when an imported row did not say.", examples = "SE") @Nullable
        String country,

        @Schema(description = "In the form they are stored in, in order.")
        List<Identifier> identifiers,

        List<SupplierRole> roles,
        @Nullable String address,
        @Nullable String postalCode,
        @Nullable String town,
        Instant createdAt,
        Instant changedAt,
        @JsonIgnore long version,
        @JsonIgnore String sortName,
        @JsonIgnore @Nullable UUID survivor)
        implements Versioned {

    SupplierFact fact() {
        return new SupplierFact(id, legalName, country, identifiers, roles);
    }
}
