package org.suppliercompliance.supplier.registry;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.event.Outbox;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.supplier.SupplierProblem;

/**
 * Makes one supplier of two, and two of one again. The merged record keeps its id, its details and what was written under it, and
 * points to the survivor; only its identifiers go there, marked, so that they find the survivor.
 */
@Singleton
public class SupplierMerging {
    private static final Duration SPLIT_WITHIN = Duration.ofDays(30);
    private static final int LARGEST_FAMILY = 100;
    /** Merges and splits are rare: one at a time, so that none can close a circle behind another's back. */
    private static final long LOCK = RegistryLock.KEY + 1;

    private final TenantDatabase database;
    private final SupplierRepository suppliers;
    private final SurvivingSuppliers surviving;
    private final Outbox outbox;

    SupplierMerging(
            TenantDatabase database, SupplierRepository suppliers, SurvivingSuppliers surviving, Outbox outbox) {
        this.database = database;
        this.suppliers = suppliers;
        this.surviving = surviving;
        this.outbox = outbox;
    }

    private record Moved(UUID id, long version, UUID mergedInto, Instant mergedAt) {}

    private record Standing(
            @Nullable UUID mergedInto,
            @Nullable UUID survivor,
            @Nullable Instant mergedAt) {}

    /** Refuses a merge that cannot be: into a supplier that is merged itself, in a circle, or into a crowd. */
    public void checkMerge(UUID id, UUID into) {
        surviving.require(id);
        UUID survivor = surviving.survivorOf(into).orElseThrow(SurvivingSuppliers::unknown);
        if (survivor.equals(id)) {
            throw new ProblemException(
                            SupplierProblem.MERGE_CIRCLE,
                            "The supplier " + into + " was merged into this one: the two would point at each other.")
                    .withHeader("Link", link(survivor));
        }
        if (!survivor.equals(into)) {
            throw new ProblemException(
                            SupplierProblem.SUPPLIER_MERGED,
                            "The supplier " + into + " was merged into " + survivor + ": merge with that one.")
                    .withHeader("Link", link(survivor));
        }
        if (surviving.family(id).size() + surviving.family(into).size() > LARGEST_FAMILY) {
            throw new ProblemException(
                    SupplierProblem.MERGE_TOO_LARGE, "At most " + LARGEST_FAMILY + " records can be one supplier.");
        }
    }

    /** Refuses a split of what is not merged, or was merged too long ago; answers the survivor it would leave. */
    public UUID checkSplit(UUID id, Instant now) {
        Standing standing = standing(id).orElseThrow(SurvivingSuppliers::unknown);
        if (standing.survivor() == null || standing.mergedAt() == null) {
            throw new ProblemException(SupplierProblem.SUPPLIER_NOT_MERGED, "The supplier stands for itself.");
        }
        if (standing.mergedAt().plus(SPLIT_WITHIN).isBefore(now)) {
            throw new ProblemException(
                            SupplierProblem.SPLIT_TOO_LATE,
                            "A merge can be undone for " + SPLIT_WITHIN.toDays() + " days; this one was at "
                                    + standing.mergedAt() + ".")
                    .withHeader("Link", link(standing.survivor()));
        }
        return standing.survivor();
    }

    /** Merges the first supplier, and what was merged into it before, into the second. */
    public void merge(UUID id, UUID into, Instant now) {
        lock();
        checkMerge(id, into);
        List<Moved> moved = database.query(
                """
                update supplier set survivor_id = ?, merged_into = case when id = ? then ? else merged_into end,
                    merged_at = case when id = ? then ? else merged_at end, version = version + 1, changed_at = ?
                where id = ? or survivor_id = ?
                returning id, version, merged_into, merged_at""",
                row -> new Moved(
                        row.uuid("id"), row.bigint("version"), row.uuid("merged_into"), row.instant("merged_at")),
                into,
                id,
                into,
                id,
                now,
                now,
                id,
                id);
        database.update(
                "update supplier_identifier set supplier_id = ?, origin = coalesce(origin, ?) where supplier_id = ?",
                into,
                id,
                id);
        moved.forEach(one -> appendMerged(one, into));
        touch(into, now);
    }

    /** Lets the supplier stand for itself again, together with what was merged into it before. */
    public void split(UUID id, Instant now) {
        lock();
        UUID survivor = checkSplit(id, now);
        UUID[] members = database.query("""
                        with recursive member as (
                            select s.id from supplier s where s.id = ?
                            union select s.id from supplier s join member m on s.merged_into = m.id)
                        select id from member""", row -> row.uuid("id"), id).toArray(UUID[]::new);
        List<Moved> stayed = database.query(
                """
                update supplier set survivor_id = ?, version = version + 1, changed_at = ? where id = any(?) and id <> ?
                returning id, version, merged_into, merged_at""",
                row -> new Moved(
                        row.uuid("id"), row.bigint("version"), row.uuid("merged_into"), row.instant("merged_at")),
                id,
                now,
                members,
                id);
        database.update(
                "update supplier set survivor_id = null, merged_into = null, merged_at = null, version = version + 1, changed_at = ? where id = ?",
                now,
                id);
        database.update(
                "update supplier_identifier set supplier_id = ?, origin = nullif(origin, ?) where supplier_id = ? and origin = any(?)",
                id,
                id,
                survivor,
                members);
        SupplierView alone = suppliers.view(id).orElseThrow(SurvivingSuppliers::unknown);
        outbox.append(SupplierEvents.split(alone, survivor));
        stayed.forEach(one -> appendMerged(one, id));
        touch(survivor, now);
    }

    private void lock() {
        suppliers.lock(List.of());
        database.query("select pg_advisory_xact_lock(?)::text as locked", row -> 0, LOCK);
    }

    private void appendMerged(Moved moved, UUID survivor) {
        outbox.append(SupplierEvents.merged(
                new SupplierMergedFact(moved.id(), survivor, moved.mergedInto(), moved.mergedAt()), moved.version()));
    }

    /** The survivor's numbers changed: it says so, with its whole state. */
    private void touch(UUID id, Instant now) {
        database.update("update supplier set version = version + 1, changed_at = ? where id = ?", now, id);
        SupplierView view = suppliers.view(id).orElseThrow(SurvivingSuppliers::unknown);
        outbox.append(SupplierEvents.changed(view.fact(), view.version()));
    }

    private Optional<Standing> standing(UUID id) {
        return database.one(
                "select merged_into, survivor_id, merged_at from supplier where id = ?",
                row -> new Standing(
                        row.nullableUuid("merged_into"),
                        row.nullableUuid("survivor_id"),
                        row.nullableInstant("merged_at")),
                id);
    }

    private static String link(UUID id) {
        return MergedSupplierAnswer.link(id);
    }
}
