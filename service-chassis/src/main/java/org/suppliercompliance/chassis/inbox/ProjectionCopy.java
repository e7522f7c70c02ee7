package org.suppliercompliance.chassis.inbox;

import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suppliercompliance.chassis.database.DatabaseException;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.inbox.RebuildState.Difference;

/**
 * Second copies of what projections fill, in temporary tables of one connection. A table's name without a schema means the temporary one
 * there, so that a projection that runs on it fills the copy; whatever else it would write to is refused. Nothing is left of the copies
 * when the connection ends.
 */
final class ProjectionCopy {
    private record Column(String name, boolean isKey) {}

    private static final String READ_ONLY = "25006";
    private static final String VERSIONS = "inbox_aggregate";
    private static final Duration EXCHANGED_WITHIN = Duration.ofMinutes(10);

    /** Consumers finish what they are at first, and wait meanwhile; nobody who reads does. */
    private static final String PATIENCE = "set local lock_timeout = '10s'";

    private static final String MAKE = "create temporary table %1$s (like public.%1$s including all)";

    /** PostgreSQL gives the copy's constraints names of its own; {@code on conflict on constraint} asks for the old ones. */
    private static final String NAMES = """
            select format('alter table pg_temp.%%I rename constraint %%I to %%I', '%1$s', n.conname, o.conname) as statement
            from pg_constraint o join pg_constraint n on n.contype = o.contype and pg_get_constraintdef(n.oid) = pg_get_constraintdef(o.oid)
            where o.conrelid = 'public.%1$s'::regclass and n.conrelid = 'pg_temp.%1$s'::regclass
                and o.contype in ('p', 'u') and n.conname <> o.conname""";

    private static final String COLUMNS = """
            select a.attname as name, exists (
                select from pg_index i where i.indrelid = a.attrelid and i.indisprimary and a.attnum = any(i.indkey)) as is_key
            from pg_attribute a
            where a.attrelid = ('public.' || ?)::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            order by a.attnum""";

    /** What others refer to stays, told or not. */
    private static final String REFERRING = """
            select format('not exists (select from %s r where r.%I = t.%I)', f.conrelid::regclass, here.attname, there.attname) as condition
            from pg_constraint f
            join pg_attribute here on here.attrelid = f.conrelid and here.attnum = f.conkey[1]
            join pg_attribute there on there.attrelid = f.confrelid and there.attnum = f.confkey[1]
            where f.contype = 'f' and f.confrelid = ('public.' || ?)::regclass""";

    private static final String NEWER_KNOWN = """
            select count(*) as aggregates from public.inbox_aggregate k
            where k.consumer = any(?) and not exists (select from pg_temp.inbox_aggregate n
                where n.subject = k.subject and n.consumer = k.consumer and (n.epoch, n.version) >= (k.epoch, k.version))""";

    /** What the copy has seen is older news to a consumer that has lost its place. */
    private static final String REMEMBER = """
            insert into public.inbox_aggregate as k (consumer, subject, epoch, version)
            select consumer, subject, epoch, version from pg_temp.inbox_aggregate n
            where not exists (select from public.inbox_aggregate b
                where b.subject = n.subject and b.consumer = n.consumer and (b.epoch, b.version) >= (n.epoch, n.version))
            on conflict (subject, consumer) do update set epoch = excluded.epoch, version = excluded.version
            where (k.epoch, k.version) < (excluded.epoch, excluded.version)""";

    private final Collection<Projection> projections;

    ProjectionCopy(Collection<Projection> projections) {
        this.projections = List.copyOf(projections);
    }

    /** Empty copies, with all indexes and constraints but the foreign keys. */
    void make(WorkerTransaction transaction) {
        Stream<String> besides = projections.stream().flatMap(each -> each.besides().stream());
        Stream.of(tables().map(Projection.Table::name), besides, Stream.of(VERSIONS))
                .flatMap(names -> names)
                .distinct()
                .forEach(table -> {
                    execute(transaction, MAKE.formatted(table));
                    transaction
                            .query(NAMES.formatted(table), row -> row.text("statement"))
                            .forEach(rename -> execute(transaction, rename));
                });
    }

    /** Runs the work so that it writes to copies only, and leaves nothing when it fails. */
    static void fill(WorkerTransaction transaction, Runnable work) {
        try {
            Savepoint before = transaction.connection().setSavepoint();
            try {
                // until the savepoint is released; temporary tables are not meant by it
                execute(transaction, "set transaction read only");
                work.run();
            } catch (RuntimeException e) {
                transaction.connection().rollback(before);
                throw e;
            } finally {
                transaction.connection().releaseSavepoint(before);
            }
        } catch (SQLException e) {
            throw new DatabaseException("the copy cannot be filled", e);
        }
    }

    /** Whether a projection wrote to a table that is none of its own: that is its fault and not the event's. */
    static boolean isForbidden(Throwable thrown) {
        return thrown instanceof DatabaseException fault && fault.sqlState().equals(READ_ONLY);
    }

    /** Until the transaction ends nobody writes to what is copied or refers to it anew, and no consumer applies anything. */
    void hold(WorkerTransaction transaction) {
        transaction.takesUpTo(EXCHANGED_WITHIN);
        List<String> names = tables().map(Projection.Table::name).toList();
        names.forEach(table -> execute(transaction, "analyze pg_temp." + table));
        execute(transaction, "analyze pg_temp." + VERSIONS);
        execute(transaction, PATIENCE);
        // In this order: who has looked at a version holds it until it is done with the tables.
        execute(transaction, "lock table public." + VERSIONS + " in exclusive mode");
        // Not a weaker lock: who has claimed rows, to write to them next, is waited for.
        execute(transaction, "lock table public." + String.join(", public.", names) + " in exclusive mode");
    }

    /** Of how many aggregates a newer version is known than was told to the copy. */
    long newerKnown(WorkerTransaction transaction) {
        Object consumers = projections.stream().map(TopicSubscription::consumer).toArray(String[]::new);
        return transaction
                .one(NEWER_KNOWN, row -> row.bigint("aggregates"), consumers)
                .orElseThrow();
    }

    /** Makes the tables as the copies are; readers see all of it at once when the transaction commits. Call {@link #hold} first. */
    List<Difference> exchange(WorkerTransaction transaction) {
        List<Difference> differences =
                tables().map(table -> exchange(table, transaction)).toList();
        transaction.update(REMEMBER);
        return differences;
    }

    /** To go {@link #back} to, before an exchange that may not be wanted when it is known what differs. */
    Savepoint mark(WorkerTransaction transaction) {
        try {
            return transaction.connection().setSavepoint();
        } catch (SQLException e) {
            throw new DatabaseException("no mark", e);
        }
    }

    void back(WorkerTransaction transaction, Savepoint mark) {
        try {
            transaction.connection().rollback(mark);
        } catch (SQLException e) {
            throw new DatabaseException("no way back", e);
        }
    }

    /** The tables with a history that would lose some of it, or may. */
    List<String> historyLost(List<Difference> differences) {
        Set<String> ofHistory = tables().filter(Projection.Table::keepsHistory)
                .map(Projection.Table::name)
                .collect(Collectors.toSet());
        return differences.stream()
                .filter(each -> ofHistory.contains(each.table()) && each.changed() + each.removed() > 0)
                .map(Difference::table)
                .toList();
    }

    private static Difference exchange(Projection.Table table, WorkerTransaction transaction) {
        List<Column> columns =
                transaction.query(COLUMNS, row -> new Column(row.text("name"), row.bool("is_key")), table.name());
        List<String> referring = transaction.query(REFERRING, row -> row.text("condition"), table.name());
        return transaction
                .one(
                        merge(table, columns, referring),
                        row -> new Difference(
                                table.name(),
                                row.bigint("copied"),
                                row.bigint("added"),
                                row.bigint("changed"),
                                row.bigint("removed")))
                .orElseThrow();
    }

    private static String merge(Projection.Table table, List<Column> columns, List<String> referring) {
        List<Column> values = columns.stream().filter(column -> !column.isKey()).toList();
        List<Column> told = values.stream()
                .filter(column -> !table.settledHere().contains(column.name()))
                .toList();
        String update = told.isEmpty()
                ? ""
                : "when matched and (%s) is distinct from (%s) then update set %s"
                        .formatted(
                                each(told, "t.%1$s", ", "),
                                each(told, "n.%1$s", ", "),
                                each(values, "%1$s = n.%1$s", ", "));
        List<Column> keys = columns.stream().filter(Column::isKey).toList();
        return """
                with merged as (
                    merge into public.%1$s t using pg_temp.%1$s n on (%2$s)
                    %3$s
                    when not matched by target then insert (%4$s) values (%5$s)
                    when not matched by source%6$s then delete
                    returning merge_action() as action)
                select (select count(*) from pg_temp.%1$s) as copied, count(*) filter (where action = 'INSERT') as added,
                    count(*) filter (where action = 'UPDATE') as changed, count(*) filter (where action = 'DELETE') as removed
                from merged""".formatted(
                        table.name(),
                        each(keys, "t.%1$s = n.%1$s", " and "),
                        update,
                        each(columns, "%1$s", ", "),
                        each(columns, "n.%1$s", ", "),
                        referring.stream().map(each -> " and " + each).collect(Collectors.joining()));
    }

    private static String each(List<Column> columns, String format, String between) {
        return columns.stream().map(column -> format.formatted(column.name())).collect(Collectors.joining(between));
    }

    private Stream<Projection.Table> tables() {
        return projections.stream().flatMap(each -> each.tables().stream()).distinct();
    }

    private static void execute(WorkerTransaction transaction, String sql) {
        try (Statement statement = transaction.connection().createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new DatabaseException("the copy cannot be made", e);
        }
    }
}
