package org.suppliercompliance.criteria.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.suppliercompliance.chassis.database.TenantDatabase;

/** The suppliers this service has heard of. */
@ApplicationScoped
public class KnownSuppliers {
    private final TenantDatabase database;

    KnownSuppliers(TenantDatabase database) {
        this.database = database;
    }

    /** What each one is today: itself, or the survivor of a merge. Those not heard of are not in it. */
    public Map<UUID, UUID> survivorsOf(Collection<UUID> suppliers) {
        Map<UUID, UUID> survivors = new HashMap<>();
        if (!suppliers.isEmpty()) {
            database.query(
                            "select id, coalesce(survivor_id, id) as survivor from known_supplier where id = any (?)",
                            row -> Map.entry(row.uuid("id"), row.uuid("survivor")),
                            (Object) suppliers.toArray(UUID[]::new))
                    .forEach(known -> survivors.put(known.getKey(), known.getValue()));
        }
        return survivors;
    }

    /** All ids, in one order, of what the supplier is today: the survivor's, and of those merged into it. One that is not heard of is only itself. */
    public List<UUID> sameAs(UUID supplier) {
        return database.query("""
                with survivor as (select coalesce((select k.survivor_id from known_supplier k where k.id = ?), ?) as id)
                select s.id from survivor s union all select k.id from survivor s join known_supplier k on k.survivor_id = s.id
                order by id""", row -> row.uuid("id"), supplier, supplier);
    }

    /** The supplier's own id and of those merged into it, in one order: what its token speaks for. */
    public List<UUID> ownAndMerged(UUID supplier) {
        return database.query(
                "select ?::uuid as id union all select k.id from known_supplier k where k.survivor_id = ? order by id",
                row -> row.uuid("id"),
                supplier,
                supplier);
    }
}
