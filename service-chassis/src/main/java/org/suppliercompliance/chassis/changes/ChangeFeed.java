package org.suppliercompliance.chassis.changes;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.event.Fact;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.Caller;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;

/**
 * Reads the journal for one viewer. A page never reaches a transaction that may still be open: ids and positions are given out
 * before the commit, so that a cursor beyond the oldest open transaction would lose what commits later.
 */
@ApplicationScoped
class ChangeFeed {
    private static final String BRANCH = """
            (select transaction_id, position, event_id, event_type, subject, occurred_at, aggregate_version, epoch,
                    correlation_id, causation_id, data::text as data
             from outbox
             where %s = ? and (transaction_id, position) > (?::text::xid8, ?)
               and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
             order by transaction_id, position limit ?)""";
    private static final String START = """
            select epoch, journal_start.transaction_id::text::bigint as transaction_id, journal_start.position,
                pg_snapshot_xmax(pg_current_snapshot())::text::bigint as next_transaction
            from producer_epoch, journal_start""";

    private record Start(int epoch, long transactionId, long position, long nextTransaction) {}

    private record Placed(long transactionId, long position, Change change) {}

    private final TenantDatabase database;
    private final CurrentCaller caller;
    private final String source;
    private final String schemaBase;

    ChangeFeed(
            TenantDatabase database,
            CurrentCaller caller,
            @ConfigProperty(name = "chassis.service") String service,
            @ConfigProperty(name = "chassis.schema-base") String schemaBase) {
        this.database = database;
        this.caller = caller;
        this.source = "urn:service:" + service;
        this.schemaBase = schemaBase;
    }

    @TenantTransaction(readOnly = true)
    public ChangePage read(@Nullable String after, int limit) {
        Start start = database.one(
                        START,
                        row -> new Start(
                                row.integer("epoch"),
                                row.bigint("transaction_id"),
                                row.bigint("position"),
                                row.bigint("next_transaction")))
                .orElseThrow();
        ChangeCursor from = after == null
                ? new ChangeCursor(start.epoch(), start.transactionId(), start.position())
                : ChangeCursor.of(after);
        // Given out in a time that a restore has undone: what is told here next would be taken for read.
        boolean ahead = from.transactionId() >= start.nextTransaction();
        if (from.epoch() != start.epoch() || ahead || from.isBefore(start.transactionId(), start.position())) {
            throw new ProblemException(
                    StandardProblem.GONE,
                    "The journal does not know this cursor: it is older than what is kept, or from a time that a restore has undone. Read the collections anew, then follow the feed from its start.");
        }
        List<Placed> found = fetch(from, limit + 1);
        boolean more = found.size() > limit;
        List<Placed> page = more ? found.subList(0, limit) : found;
        ChangeCursor next = from;
        if (!page.isEmpty()) {
            Placed last = page.get(page.size() - 1);
            next = new ChangeCursor(start.epoch(), last.transactionId(), last.position());
        }
        return new ChangePage(page.stream().map(Placed::change).toList(), next.text(), more);
    }

    /** One ordered index scan per kind of reader, merged: the cost follows the page, not the journal. */
    private List<Placed> fetch(ChangeCursor from, int limit) {
        Caller viewer = caller.get();
        List<String> branches = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        branch(branches, parameters, BRANCH.formatted("audience"), Fact.EVERYONE, from, limit);
        String tenant = viewer.tenant();
        if (tenant != null) {
            branch(branches, parameters, BRANCH.formatted("audience"), tenant, from, limit);
        }
        UUID counterparty = viewer.counterparty();
        if (counterparty != null) {
            branch(branches, parameters, BRANCH.formatted("counterparty"), counterparty.toString(), from, limit);
        }
        // union, not union all: what two branches found is shown once
        String sql = "select * from (" + String.join(" union ", branches)
                + ") as feed order by transaction_id, position limit ?";
        parameters.add(limit);
        return database.query(sql, this::placed, parameters.toArray());
    }

    private static void branch(
            List<String> branches, List<Object> parameters, String sql, String viewer, ChangeCursor from, int limit) {
        branches.add(sql);
        parameters.add(viewer);
        parameters.add(Long.toString(from.transactionId()));
        parameters.add(from.position());
        parameters.add(limit);
    }

    private Placed placed(Row row) throws SQLException {
        Change change = new Change(
                "1.0",
                row.uuid("event_id"),
                source,
                row.text("event_type"),
                row.text("subject"),
                row.instant("occurred_at"),
                "application/json",
                schemaBase + row.text("event_type"),
                row.bigint("aggregate_version"),
                row.integer("epoch"),
                row.nullableText("correlation_id"),
                row.nullableText("causation_id"),
                row.text("data"));
        return new Placed(Long.parseLong(row.text("transaction_id")), row.bigint("position"), change);
    }
}
