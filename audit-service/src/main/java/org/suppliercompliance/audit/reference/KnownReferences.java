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

    /** The supplier that this one is today: itself, or the survivor of a merge; empty when it is not registered. */
    public Optional<UUID> survivorOf(UUID supplier) {
        return database.one(
                "select coalesce(survivor_id, id) as survivor from known_supplier where id = ?",
                row -> row.uuid("survivor"),
                supplier);
    }

    /** The supplier's own id and of those merged into it: what its token speaks for. What was written under them keeps its id. */
    public SupplierFamily ownAndMerged(UUID supplier) {
        return new SupplierFamily(database.query(
                "select ?::uuid as id union all select k.id from known_supplier k where k.survivor_id = ?",
                row -> row.uuid("id"),
                supplier,
                supplier));
    }

    /** All ids that are the same supplier today, whichever of them is asked for. */
    public SupplierFamily family(UUID supplier) {
        return new SupplierFamily(database.query("""
                        select ?::uuid as id union select k.id from known_supplier me join known_supplier k
                            on k.id = coalesce(me.survivor_id, me.id) or k.survivor_id = coalesce(me.survivor_id, me.id)
                        where me.id = ?""", row -> row.uuid("id"), supplier, supplier));
    }
}
