package org.suppliercompliance.audit.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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

    /** What a supplier is called, as far as it is known here. */
    public Optional<String> nameOf(UUID supplier) {
        return database.one(
                "select legal_name from known_supplier where id = ?", row -> row.text("legal_name"), supplier);
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

    /** A contract of the authority with the supplier, or with one that is the same supplier today. */
    public Optional<ContractTerms> contract(UUID id, String authority, UUID supplier) {
        return database.one(
                """
                select c.sanction_clause, c.ends_on from known_contract c
                left join known_supplier theirs on theirs.id = c.supplier_id
                left join known_supplier asked on asked.id = ?
                where c.id = ? and c.authority = ?
                    and coalesce(theirs.survivor_id, c.supplier_id) = coalesce(asked.survivor_id, ?)""",
                row -> new ContractTerms(row.bool("sanction_clause"), row.nullableDate("ends_on")),
                supplier,
                id,
                authority,
                supplier);
    }

    /** What each of the suppliers is today; those not registered are not in it. */
    public Map<UUID, UUID> survivorsOf(Collection<UUID> suppliers) {
        Map<UUID, UUID> survivors = new HashMap<>();
        database.query(
                "select id, coalesce(survivor_id, id) as survivor from known_supplier where id = any (?)",
                row -> survivors.put(row.uuid("id"), row.uuid("survivor")),
                (Object) suppliers.toArray(UUID[]::new));
        return survivors;
    }
}
