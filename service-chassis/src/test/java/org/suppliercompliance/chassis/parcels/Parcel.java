package org.suppliercompliance.chassis.parcels;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
class Parcel {
    @Id
    UUID id;

    String tenant;

    @Nullable
    String carrier;

    String state;

    @Version
    long version;

    Parcel() {}

    Parcel(UUID id, String tenant, @Nullable String carrier) {
        this.id = id;
        this.tenant = tenant;
        this.carrier = carrier;
        this.state = "REGISTERED";
    }
}
