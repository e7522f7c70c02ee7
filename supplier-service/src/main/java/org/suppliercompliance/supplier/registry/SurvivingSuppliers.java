package org.suppliercompliance.supplier.registry;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;

/** What other features may ask about suppliers: which record an id stands for after merges. */
@Singleton
public class SurvivingSuppliers {
    private final TenantDatabase database;

    SurvivingSuppliers(TenantDatabase database) {
        this.database = database;
    }

    /** The supplier itself, or the one it was merged into; none when there is no such supplier. */
    public Optional<UUID> survivorOf(UUID id) {
        return database.one(
                "select coalesce(survivor_id, id) as survivor from supplier where id = ?",
                row -> row.uuid("survivor"),
                id);
    }

    /** Passes only when the id stands for itself: 404 when there is no such supplier; a merged one is answered by its survivor. */
    public void require(UUID id) {
        UUID survivor = survivorOf(id).orElseThrow(SurvivingSuppliers::unknown);
        if (!survivor.equals(id)) {
            throw new MergedSupplierException(id, survivor);
        }
    }

    /** The supplier and those merged into it: everything written under one of these ids is its own. */
    public List<UUID> family(UUID id) {
        return database.query(
                "select ?::uuid as id union all select s.id from supplier s where s.survivor_id = ?",
                row -> row.uuid("id"),
                id,
                id);
    }

    /** The family of whom the id stands for: a merged supplier's own id leads to all that its survivor has. */
    public List<UUID> familyOfSurvivor(UUID id) {
        return database.query("""
                select o.id from (select coalesce((select m.survivor_id from supplier m where m.id = ?), ?::uuid) as id) o
                union all select s.id from supplier s
                where s.survivor_id = (select coalesce((select m.survivor_id from supplier m where m.id = ?), ?::uuid))""", row -> row.uuid("id"), id, id, id, id);
    }

    /**
     * What a merge or a split has made of the ETag of something that is stored under a supplier: nobody writes it, and it names another one
     * all the same. Empty while it names the one it is stored under.
     */
    public static String moved(UUID stored, UUID survivor) {
        return stored.equals(survivor) ? "" : "m" + Integer.toHexString(survivor.hashCode());
    }

    static ProblemException unknown() {
        return new ProblemException(StandardProblem.NOT_FOUND, "There is no such supplier.");
    }
}
