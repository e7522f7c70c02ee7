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

    /** Where the journal stands and the page, as one statement sees them: a compaction in between would go unnoticed. */
    private static final String PAGE = """
            select producer_epoch.epoch as journal_epoch, journal_start.transaction_id::text::bigint as start_transaction,
                journal_start.position as start_position, journal_start.compaction,
                pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1 as ended_transaction,
                pg_snapshot_xmax(pg_current_snapshot())::text::bigint as next_transaction, feed.*
            from producer_epoch, journal_start
                left join (select * from (%s) as found order by transaction_id, position limit ?) as feed on true
            order by feed.transaction_id, feed.position""";

    private static final ChangeCursor BEGINNING = new ChangeCursor(0, 0, 0, 0);

    /** Behind every position of a transaction; the most that a cursor can say. */
    private static final long LAST_POSITION = 999_999_999_999_999_999L;

    /**
     * @param endedTransaction up to it every transaction has ended: the page shows, or has shown, all that the viewer may see of them
     * @param nextTransaction the first that was not given out yet
     */
    private record Start(
            int epoch,
            long transactionId,
            long position,
            int compaction,
            long endedTransaction,
            long nextTransaction) {}

    private record Seen(Start start, @Nullable Placed placed) {}

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
        ChangeCursor asked = after == null ? null : ChangeCursor.of(after);
        List<Seen> seen = fetch(asked, limit + 1);
        Start start = seen.get(0).start();
        if (asked != null) {
            requireKnown(asked, start);
        }
        List<Placed> found = new ArrayList<>();
        for (Seen each : seen) {
            Placed placed = each.placed();
            if (placed != null) {
                found.add(placed);
            }
        }
        boolean more = found.size() > limit;
        List<Placed> page = more ? found.subList(0, limit) : found;
        return new ChangePage(
                page.stream().map(Placed::change).toList(),
                next(asked, page, more, start).text(),
                more);
    }

    private static void requireKnown(ChangeCursor asked, Start start) {
        // Given out in a time that a restore has undone: what is told here next would be taken for read.
        boolean undone = asked.epoch() != start.epoch() || asked.transactionId() >= start.nextTransaction();
        boolean compacted =
                asked.compaction() != start.compaction() && asked.isBefore(start.transactionId(), start.position());
        if (undone || compacted) {
            throw new ProblemException(
                    StandardProblem.GONE,
                    "The journal does not know this cursor: it is older than what is kept, or from a time that a restore has undone. Read the collections anew, then follow the feed from its start.");
        }
    }

    /** Who has read all that there is stands behind all that has ended, and not at the last fact meant for it: that may be of long ago. */
    private static ChangeCursor next(@Nullable ChangeCursor asked, List<Placed> page, boolean more, Start start) {
        if (more) {
            Placed last = page.get(page.size() - 1);
            return new ChangeCursor(start.epoch(), last.transactionId(), last.position(), start.compaction());
        }
        long ended =
                asked == null ? start.endedTransaction() : Math.max(asked.transactionId(), start.endedTransaction());
        return new ChangeCursor(start.epoch(), ended, LAST_POSITION, start.compaction());
    }

    /** One ordered index scan per kind of reader, merged: the cost follows the page, not the journal. */
    private List<Seen> fetch(@Nullable ChangeCursor asked, int limit) {
        ChangeCursor from = asked == null ? BEGINNING : asked;
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
        parameters.add(limit);
        // union, not union all: what two branches found is shown once
        return database.query(PAGE.formatted(String.join(" union ", branches)), this::seen, parameters.toArray());
    }

    private static void branch(
            List<String> branches, List<Object> parameters, String sql, String viewer, ChangeCursor from, int limit) {
        branches.add(sql);
        parameters.add(viewer);
        parameters.add(Long.toString(from.transactionId()));
        parameters.add(from.position());
        parameters.add(limit);
    }

    private Seen seen(Row row) throws SQLException {
        Start start = new Start(
                row.integer("journal_epoch"),
                row.bigint("start_transaction"),
                row.bigint("start_position"),
                row.integer("compaction"),
                row.bigint("ended_transaction"),
                row.bigint("next_transaction"));
        return new Seen(start, row.nullableText("transaction_id") == null ? null : placed(row));
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
