package org.suppliercompliance.chassis.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.event.Fact;
import org.suppliercompliance.chassis.event.PendingFacts;

/** One running transaction of the worker role. */
class PooledWorkerTransaction implements WorkerTransaction {
    private static final String NOW =
            "select clock_timestamp() + make_interval(secs => offset_seconds) as moment from clock_offset";

    private static final Logger LOG = Logger.getLogger(PooledWorkerTransaction.class);

    /** The server gives up before the driver does. */
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private final Connection connection;
    private final JdbcDatabase database;
    private final PendingFacts facts;
    private final Set<String> woken = new TreeSet<>();
    private final Map<Object, List<?>> found = new HashMap<>();
    private @Nullable Instant now;
    private @Nullable Integer usualTimeout;

    PooledWorkerTransaction(Connection connection, PendingFacts facts) {
        this.connection = connection;
        this.database = new JdbcDatabase(connection);
        this.facts = facts;
    }

    @Override
    public Instant now() {
        Instant moment = now;
        if (moment == null) {
            moment = database.one(NOW, row -> row.instant("moment")).orElseThrow();
            now = moment;
        }
        return moment;
    }

    @Override
    public void append(Fact fact) {
        facts.append(fact);
    }

    @Override
    public void causedBy(@Nullable String correlationId, @Nullable String causationId) {
        facts.causedBy(correlationId, causationId);
    }

    @Override
    public void wake(String channel) {
        woken.add(channel);
    }

    @Override
    @SuppressWarnings("unchecked") // a key is always asked for with the same look
    public <T> List<T> once(Object key, Supplier<List<T>> look) {
        List<?> before = found.get(key);
        if (before != null) {
            return (List<T>) before;
        }
        List<T> rows = look.get();
        if (!rows.isEmpty()) {
            found.put(key, rows);
        }
        return rows;
    }

    @Override
    public @Nullable String traceParent() {
        return facts.traceParent();
    }

    @Override
    public void takesUpTo(Duration atMost) {
        long millis = atMost.toMillis();
        database.query(
                "select set_config(name, ?, true) as set from unnest(array['statement_timeout', 'idle_in_transaction_session_timeout']) as n (name)",
                row -> row.text("set"),
                Long.toString(millis));
        try {
            usualTimeout = connection.getNetworkTimeout();
            // the driver would take a server that still works for one that is gone
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(millis + MARGIN.toMillis()));
        } catch (SQLException e) {
            throw new DatabaseException("no other network timeout", e);
        }
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public <T> List<T> query(String sql, RowMapper<T> mapper, @Nullable Object... parameters) {
        return database.query(sql, mapper, parameters);
    }

    @Override
    public int update(String sql, @Nullable Object... parameters) {
        return database.update(sql, parameters);
    }

    PendingFacts facts() {
        return facts;
    }

    /** The connection goes back to the pool as it came; the settings of the server ended with the transaction. */
    void patienceEnds() {
        Integer usual = usualTimeout;
        if (usual == null) {
            return;
        }
        try {
            connection.setNetworkTimeout(Runnable::run, usual);
        } catch (SQLException e) {
            LOG.debug("the connection is gone, the pool will drop it", e);
        }
    }

    /** What is left to the end: the facts, then who is to be woken. */
    void finish() throws SQLException {
        facts.writeTo(connection);
        if (!woken.isEmpty()) {
            database.query(
                    "select pg_notify(channel, '') is null as sent from unnest(?::text[]) as c (channel)",
                    row -> row.bool("sent"),
                    (Object) woken.toArray(String[]::new));
        }
    }
}
