package org.suppliercompliance.chassis.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.suppliercompliance.chassis.database.AdvisoryLocks;
import org.suppliercompliance.chassis.database.DatabaseException;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.database.WorkerTransactions;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.work.OperatorsTask;

/**
 * Lets go of facts from before a moment that a later fact has overtaken. Of an aggregate that goes on, the newest fact of each kind
 * stays, for each of its viewers: together they are its snapshot, and they stay at their places, so that order and ids are as ever. Of
 * one that has ended, the last fact stays. What was not published yet, or was stated later, is not touched.
 */
@ApplicationScoped
class JournalCompaction {
    private static final Logger LOG = Logger.getLogger(JournalCompaction.class);

    /** The advisory lock of the one compaction that may run. */
    static final long LOCK = 7_221_900_003L;

    /** Large enough to be quick, short enough that the change feed, which waits for open transactions, does not feel it. */
    private static final int TOGETHER = 1_000;

    private static final Duration AT_MOST = Duration.ofHours(2);

    /** So many are found in one pass and kept in memory; the next pass finds what is left. */
    private static final int FOUND = 500_000;

    /**
     * One pass over the journal. Whether the newest fact of a thing says in its state that it has ended is looked up only where that
     * decides. Positions in order, so that what lies together leaves together.
     */
    private static final String OVERTAKEN = """
            with ranked as (
                select position, transaction_id, occurred_at, published_at,
                    row_number() over (partition by subject, event_type, audience, counterparty order by position desc) > 1 as superseded,
                    row_number() over (partition by subject, audience, counterparty order by position desc) > 1 as followed,
                    first_value(position) over newest_first as newest,
                    first_value(event_type) over newest_first = any(?) and first_value(occurred_at) over newest_first < ? as may_have_ended
                from outbox
                window newest_first as (partition by subject order by position desc))
            select position, transaction_id::text::bigint as transaction_id
            from ranked
            where occurred_at < ? and published_at is not null
                and (superseded or may_have_ended and followed and exists (select from outbox o where o.position = ranked.newest
                    and (o.event_type = any(?) or o.event_type || ':' || (o.data ->> 'status') = any(?))))
            order by position limit ?""";

    /**
     * The start moves with what leaves, and the number with each move: who stood before the start when it moved has missed something, and
     * who stood behind it has not, even while the compaction goes on.
     */
    private static final String LEAVE = """
            with gone as (delete from outbox where position = any(?) returning 1)
            update journal_start set
                compaction = compaction + 1,
                transaction_id = case when (transaction_id, position) < (?::text::xid8, ?) then ?::text::xid8 else transaction_id end,
                position = case when (transaction_id, position) < (?::text::xid8, ?) then ? else position end,
                facts_gone = facts_gone + counted.facts
            from (select count(*) as facts from gone) as counted
            returning counted.facts""";

    private static final String STATE =
            "select facts_gone, " + AdvisoryLocks.IS_HELD + " as running from journal_start";

    /** @param gone how many facts have left the journal so far, in all its compactions */
    record State(boolean running, long gone) {}

    private record Found(long[] positions, long[] transactions, int count) {}

    private final WorkerTransactions transactions;
    private final Duration kept;
    private final Set<String> endings;
    private final Set<String> endingTypes;

    JournalCompaction(
            WorkerTransactions transactions,
            @ConfigProperty(name = "chassis.service") String service,
            @ConfigProperty(name = "chassis.journal.days-kept") int daysKept,
            @ConfigProperty(name = "chassis.journal.endings") Optional<List<String>> endings) {
        this.transactions = transactions;
        this.kept = Duration.ofDays(daysKept);
        this.endings = endings.orElse(List.of()).stream()
                .map(fact -> service + "." + fact.replaceFirst(":|$", ".v1$0"))
                .collect(Collectors.toSet());
        this.endingTypes = this.endings.stream()
                .map(ending -> ending.replaceFirst(":.*", ""))
                .collect(Collectors.toSet());
    }

    State state() {
        return transactions.call(transaction -> transaction
                .one(STATE, row -> new State(row.bool("running"), row.bigint("facts_gone")), LOCK)
                .orElseThrow());
    }

    /** Goes on by itself; each thousand is a transaction of its own, so that it may be broken off and repeated. */
    State begin(Instant before) {
        OperatorsTask.begin("compaction of the journal", begun -> run(before, begun));
        return state();
    }

    private void run(Instant before, Runnable begun) {
        long gone = transactions.call(reader -> {
            reader.takesUpTo(AT_MOST);
            requireOld(before, reader.now());
            requireAlone(reader);
            begun.run();
            return leave(before, reader);
        });
        LOG.infof("journal compacted before %s: %d facts left", before, gone);
    }

    private void requireOld(Instant before, Instant now) {
        Instant latest = now.minus(kept);
        new Faults()
                .require(
                        !before.isAfter(latest),
                        "/before",
                        "is after " + latest + ": the journal is kept whole for " + kept.toDays() + " days")
                .throwIfAny();
    }

    private static void requireAlone(WorkerTransaction reader) {
        boolean alone = reader.one("select pg_try_advisory_xact_lock(?) as alone", row -> row.bool("alone"), LOCK)
                .orElseThrow();
        if (!alone) {
            throw new ProblemException(StandardProblem.CONFLICT, "A compaction of this journal is running.")
                    .withHeader("Retry-After", "60");
        }
    }

    /**
     * The reader writes nothing, so that it holds nobody's change feed back, and keeps no snapshot while what it found leaves in
     * transactions of their own: all that it holds on to is its lock.
     */
    private long leave(Instant before, WorkerTransaction reader) {
        long gone = 0;
        Found found;
        do {
            found = find(before, reader);
            for (int from = 0; from < found.count(); from += TOGETHER) {
                gone += leave(found, from, Math.min(from + TOGETHER, found.count()));
            }
        } while (found.count() == FOUND);
        return gone;
    }

    private Found find(Instant before, WorkerTransaction reader) {
        Found found = new Found(new long[FOUND], new long[FOUND], 0);
        int count = 0;
        try (PreparedStatement statement = reader.connection().prepareStatement(OVERTAKEN)) {
            Array ends = reader.connection().createArrayOf("text", endings.toArray());
            OffsetDateTime until = before.atOffset(ZoneOffset.UTC);
            statement.setArray(1, reader.connection().createArrayOf("text", endingTypes.toArray()));
            statement.setObject(2, until);
            statement.setObject(3, until);
            statement.setArray(4, ends);
            statement.setArray(5, ends);
            statement.setInt(6, FOUND);
            statement.setFetchSize(TOGETHER);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.positions()[count] = rows.getLong("position");
                    found.transactions()[count] = rows.getLong("transaction_id");
                    count++;
                }
            }
        } catch (SQLException e) {
            throw new DatabaseException("the journal cannot be read", e);
        }
        return new Found(found.positions(), found.transactions(), count);
    }

    private long leave(Found found, int from, int to) {
        int last = from;
        for (int i = from; i < to; i++) {
            // Within one transaction the later one has the higher position.
            if (found.transactions()[i] >= found.transactions()[last]) {
                last = i;
            }
        }
        Object positions = Arrays.stream(found.positions(), from, to).boxed().toArray(Long[]::new);
        String transaction = Long.toString(found.transactions()[last]);
        long position = found.positions()[last];
        return transactions.call(change -> change.one(
                        LEAVE,
                        row -> row.bigint("facts"),
                        positions,
                        transaction,
                        position,
                        transaction,
                        transaction,
                        position,
                        position)
                .orElseThrow());
    }
}
