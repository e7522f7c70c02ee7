package org.suppliercompliance.audit.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.suppliercompliance.chassis.database.TenantDatabase;

/** What the copies know, for the rules of other features. */
@ApplicationScoped
public class KnownReferences {
    private final TenantDatabase database;

    KnownReferences(TenantDatabase database) {
        this.database = database;
    }

    /** The time zone of a registered authority. */
    public Optional<ZoneId> zoneOf(String authority) {
        return database.one(
                "select zone from known_authority where code = ?", row -> ZoneId.of(row.text("zone")), authority);
    }

    /** Whether the supplier is registered. */
    public boolean hasSupplier(UUID supplier) {
        return database.one("select id from known_supplier where id = ?", row -> row.uuid("id"), supplier)
                .isPresent();
    }
}
