package org.suppliercompliance.chassis.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.suppliercompliance.chassis.database.DatabaseException;
import org.suppliercompliance.chassis.database.DedicatedConnections;
import org.suppliercompliance.chassis.database.JdbcDatabase;

/**
 * The relay's side of the database: leadership, reading and marking all on one session, so that who has lost the lock can mark
 * nothing any more.
 */
class RelayStore implements AutoCloseable {
    /** The advisory lock of the leader; locks are per database, and each service has its own. */
    static final long LEADER_LOCK = 7_221_900_002L;

    private static final Logger LOG = Logger.getLogger(RelayStore.class);
    private static final String UNPUBLISHED = """
            select position, event_id, event_type, subject, aggregate_version, epoch, event_key, occurred_at,
                   correlation_id, causation_id, trace_parent, data::text as data
            from outbox where published_at is null order by position limit ?""";
    private static final String MARK =
            "update outbox set published_at = clock_timestamp() where position = any (?) and published_at is null";

    private final Connection connection;
    private final JdbcDatabase database;

    RelayStore(DedicatedConnections connections) throws SQLException {
        connection = connections.open("outbox relay");
        database = new JdbcDatabase(connection);
        try (Statement statement = connection.createStatement()) {
            // A mark that a crash takes back only repeats a send under the same id: it need not wait for the disk.
            statement.execute("set synchronous_commit = off");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Becomes the leader, or not, without waiting. Only the leader hears wake-ups: to others they would pile up unread. */
    boolean tryLead() {
        boolean leading = database.one(
                        "select pg_try_advisory_lock(?) as leading", row -> row.bool("leading"), LEADER_LOCK)
                .orElseThrow();
        if (leading) {
            listen();
        }
        return leading;
    }

    private void listen() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + RelayWakeup.CHANNEL);
        } catch (SQLException e) {
            throw new DatabaseException("wake-ups not heard", e);
        }
    }

    List<StoredFact> unpublished(int limit) {
        return database.query(
                UNPUBLISHED,
                row -> new StoredFact(
                        row.bigint("position"),
                        row.uuid("event_id"),
                        row.text("event_type"),
                        row.text("subject"),
                        row.bigint("aggregate_version"),
                        row.integer("epoch"),
                        row.text("event_key"),
                        row.instant("occurred_at"),
                        row.nullableText("correlation_id"),
                        row.nullableText("causation_id"),
                        row.nullableText("trace_parent"),
                        row.text("data")),
                limit);
    }

    void markPublished(Stream<StoredFact> facts) {
        Object positions = facts.map(StoredFact::position).toArray(Long[]::new);
        database.update(MARK, positions);
    }

    /** Waits for a wake-up, at most as long as given, and answers whether one came. */
    boolean awaitWakeup(Duration atMost) {
        try {
            PGNotification[] heard =
                    connection.unwrap(PGConnection.class).getNotifications((int) Math.max(1, atMost.toMillis()));
            return heard != null && heard.length > 0;
        } catch (SQLException e) {
            throw new DatabaseException("wake-ups lost", e);
        }
    }

    /** Fails when the session, and with it the leadership, is lost. */
    void checkAlive() {
        database.query("select 1", row -> true);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("relay session already gone", e);
        }
    }
}
