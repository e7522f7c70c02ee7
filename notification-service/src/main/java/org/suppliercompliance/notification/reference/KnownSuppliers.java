package org.suppliercompliance.notification.reference;

import java.util.List;
import java.util.UUID;
import org.suppliercompliance.chassis.database.Database;

/** What this service knows of merged suppliers. */
public final class KnownSuppliers {
    /** The ids that are one supplier today; binds the id twice. A supplier not heard of yet is itself. */
    public static final String FAMILY =
            "select ?::uuid as id union select k.id from known_supplier me join known_supplier k"
                    + " on k.id = coalesce(me.survivor_id, me.id) or k.survivor_id = coalesce(me.survivor_id, me.id) where me.id = ?";

    private KnownSuppliers() {}

    /** Whether there is such a supplier, as far as its topic has told. */
    public static boolean isKnown(Database database, UUID supplier) {
        return database.one("select 1 as known from known_supplier where id = ?", row -> row.integer("known"), supplier)
                .isPresent();
    }

    /** The supplier's own id and those merged into it: what its token may see. Whoever was merged away sees only its own. */
    public static List<UUID> ownAndMerged(Database database, UUID supplier) {
        return database.query(
                "select ?::uuid as id union all select k.id from known_supplier k where k.survivor_id = ?",
                row -> row.uuid("id"),
                supplier,
                supplier);
    }

    /** The ids under which this supplier, and those that are the same one today, were written down. */
    public static List<UUID> family(Database database, UUID supplier) {
        return database.query(FAMILY, row -> row.uuid("id"), supplier, supplier);
    }
}
