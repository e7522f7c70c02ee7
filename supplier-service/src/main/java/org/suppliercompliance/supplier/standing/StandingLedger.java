package org.suppliercompliance.supplier.standing;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.event.Fact;

/**
 * Writes facts down and works out the standings they make. A standing is worked out from the facts as they are, never from the one
 * before: in which order they came does not matter.
 */
@Singleton
class StandingLedger {
    private record Summary(int openCases, @Nullable Instant worst) {}

    private record Seen(String authority, UUID supplier) {}

    private record Told(@Nullable StandingColour colour, long version) {}

    void keep(KnownFact fact, WorkerTransaction transaction) {
        write(fact, transaction);
        workOut(fact.authority(), fact.supplierId(), transaction);
    }

    /** Keeps what is mostly nothing to the standing: where it is, or was, {@link StandingWork} works it out. */
    void keepForLater(KnownFact fact, WorkerTransaction transaction) {
        boolean counted = transaction
                .one(
                        "select open from standing_fact where authority = ? and case_id = ? for update",
                        row -> row.bool("open"),
                        fact.authority(),
                        fact.id())
                .orElse(false);
        write(fact, transaction);
        if (counted || fact.open()) {
            transaction.update(
                    "insert into standing_due (authority, supplier_id) values (?, ?)",
                    fact.authority(),
                    fact.supplierId());
        }
    }

    private static void write(KnownFact fact, WorkerTransaction transaction) {
        AuditedCase.Due due = fact.due();
        transaction.update(
                """
                insert into standing_fact (authority, case_id, owner, kind, supplier_id, reference, severity, sanction, status, detected_on, communicated_on,
                    clock, due_on, cases, open, order_at)
                values (?, ?, ?, ?, ?, ?, ?::text, ?::text, ?, ?::date, ?::date, ?::text, ?::date, ?, ?, ?)
                on conflict on constraint pk_standing_fact do update set supplier_id = excluded.supplier_id, reference = excluded.reference,
                    severity = excluded.severity, sanction = excluded.sanction, status = excluded.status, detected_on = excluded.detected_on,
                    communicated_on = excluded.communicated_on, clock = excluded.clock, due_on = excluded.due_on, open = excluded.open,
                    order_at = excluded.order_at""",
                fact.authority(),
                fact.id(),
                fact.authority(),
                fact.kind(),
                fact.supplierId(),
                fact.reference(),
                fact.severity(),
                fact.sanction(),
                fact.status(),
                fact.detectedOn(),
                fact.communicatedOn(),
                due == null ? null : due.clock(),
                due == null ? null : due.on(),
                fact.cases(),
                fact.open(),
                fact.orderAt());
    }

    /** The case, sanction or report was never there: whoever saw it sees the standing without it. */
    void forget(UUID id, WorkerTransaction transaction) {
        drop("", id, transaction);
    }

    /** Forgets what was told of that kind alone, as that a sanction was decided: it counts again when that is told anew. */
    void forget(UUID id, StandingFactKind kind, WorkerTransaction transaction) {
        drop(" and kind = '" + kind + "'", id, transaction);
    }

    private void drop(String condition, UUID id, WorkerTransaction transaction) {
        transaction
                .query(
                        "delete from standing_fact where case_id = ?" + condition + " returning authority, supplier_id",
                        row -> new Seen(row.text("authority"), row.uuid("supplier_id")),
                        id)
                .forEach(seen -> workOut(seen.authority(), seen.supplier(), transaction));
    }

    /** Works out how the supplier, or whoever it was merged into, stands with the authority. */
    void workOut(String authority, UUID supplier, WorkerTransaction transaction) {
        workOutSurvivor(authority, survivorOf(supplier, transaction), transaction);
    }

    /** Works out again what a merge or split has moved: the suppliers named, and whoever they stand for now. */
    void realign(Collection<UUID> suppliers, WorkerTransaction transaction) {
        UUID[] named = suppliers.toArray(UUID[]::new);
        List<String> authorities = transaction.query(
                "select distinct authority from standing where supplier_id = any(?) order by authority",
                row -> row.text("authority"),
                (Object) named);
        TreeSet<UUID> survivors = new TreeSet<>();
        suppliers.forEach(supplier -> survivors.add(survivorOf(supplier, transaction)));
        for (String authority : authorities) {
            survivors.forEach(survivor -> workOutSurvivor(authority, survivor, transaction));
        }
        // A merged one stands for nothing any more. Its row stays, so that the versions of its facts go on if it is
        // split off again.
        transaction.update("""
                update standing t set open_cases = 0, order_at = ?, told = null
                where t.supplier_id = any(?) and exists (select 1 from supplier s where s.id = t.supplier_id and s.survivor_id is not null)""", AuditedCase.CLEAR, named);
    }

    /** Whom the supplier stands for. Held until the end: a merge under way waits, and is heard of afterwards. */
    private static UUID survivorOf(UUID supplier, WorkerTransaction transaction) {
        return transaction
                .one(
                        "select coalesce(survivor_id, id) as survivor from supplier where id = ? for share",
                        row -> row.uuid("survivor"),
                        supplier)
                .orElse(supplier);
    }

    private static void workOutSurvivor(String authority, UUID supplier, WorkerTransaction transaction) {
        UUID[] family = transaction
                .query(
                        "select ?::uuid as id union all select s.id from supplier s where s.survivor_id = ?",
                        row -> row.uuid("id"),
                        supplier,
                        supplier)
                .toArray(UUID[]::new);
        transaction.update("""
                insert into standing (authority, supplier_id, open_cases, order_at, version)
                select ?, ?, 0, ?, 0 where exists (select 1 from standing_fact where authority = ? and supplier_id = any(?))
                on conflict do nothing""", authority, supplier, AuditedCase.CLEAR, authority, family);
        Told told = transaction
                .one(
                        "select told, version from standing where authority = ? and supplier_id = ? for update",
                        row -> new Told(colour(row.nullableText("told")), row.bigint("version")),
                        authority,
                        supplier)
                .orElse(null);
        if (told == null) {
            return;
        }
        // Read only now: whoever held the row has committed what it knew.
        Summary summary = transaction
                .one(
                        """
                        select coalesce(sum(cases), 0)::integer as open_cases, min(order_at) as worst from standing_fact
                        where authority = ? and supplier_id = any(?) and open""",
                        row -> new Summary(row.integer("open_cases"), row.nullableInstant("worst")),
                        authority,
                        family)
                .orElseThrow();
        Instant worst = Objects.requireNonNullElse(summary.worst(), AuditedCase.CLEAR);
        StandingColour colour = StandingColour.of(worst, transaction.now());
        boolean news = colour != told.colour();
        long version = news ? told.version() + 1 : told.version();
        transaction.update(
                "update standing set open_cases = ?, order_at = ?, told = ?, version = ? where authority = ? and supplier_id = ?",
                summary.openCases(),
                worst,
                colour,
                version,
                authority,
                supplier);
        if (news) {
            transaction.append(changed(authority, supplier, colour, told.colour(), summary.openCases(), version));
        }
    }

    /** Only for the authority's eyes: the supplier does not learn from it of a finding that was not communicated yet. */
    static Fact changed(
            String authority,
            UUID supplier,
            StandingColour colour,
            @Nullable StandingColour before,
            int openCases,
            long version) {
        return new Fact(
                "standing-changed",
                authority + "/" + supplier,
                version,
                supplier.toString(),
                authority,
                null,
                new StandingChangedFact(authority, supplier, colour, before, openCases));
    }

    private static @Nullable StandingColour colour(@Nullable String name) {
        return name == null ? null : StandingColour.valueOf(name);
    }
}
