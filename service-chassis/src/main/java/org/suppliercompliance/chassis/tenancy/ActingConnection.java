package org.suppliercompliance.chassis.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.DatabaseException;
import org.suppliercompliance.chassis.database.RoundTrip;
import org.suppliercompliance.chassis.database.RowMapper;
import org.suppliercompliance.chassis.event.PendingFacts;

/** One transaction: the tenant travels with its first statement, the change it is about with the facts and the commit. */
final class ActingConnection extends TenantConnection {
    private static final Logger LOG = Logger.getLogger(ActingConnection.class);

    /** A change that waits for the next round trip. */
    private record Change(RoundTrip statement, Supplier<? extends RuntimeException> otherwise) {}

    private final Supplier<RoundTrip> tenant;
    private @Nullable Change waiting;
    private boolean begun;
    private boolean committed;

    ActingConnection(DataSource dataSource, Supplier<RoundTrip> tenant) {
        super(dataSource);
        this.tenant = tenant;
    }

    @Override
    public <T> List<T> query(String sql, RowMapper<T> mapper, @Nullable Object... parameters) {
        RoundTrip statement = new RoundTrip().then(sql, parameters);
        return run(statement, (trip, connection) -> trip.query(connection, mapper));
    }

    @Override
    public int update(String sql, @Nullable Object... parameters) {
        return run(new RoundTrip().then(sql, parameters), RoundTrip::update);
    }

    @Override
    public void changeOne(Supplier<? extends RuntimeException> otherwise, String sql, @Nullable Object... parameters) {
        if (waiting != null) {
            run(new RoundTrip(), RoundTrip::update);
        }
        waiting = new Change(new RoundTrip().then(sql, parameters), otherwise);
    }

    @Override
    void commit(PendingFacts facts) throws SQLException {
        RoundTrip last = new RoundTrip();
        for (RoundTrip statement : facts.statements()) {
            if (!last.isEmpty()) {
                run(last, RoundTrip::update);
            }
            last = statement;
        }
        if (waiting != null || !last.isEmpty()) {
            run(last.then("commit"), RoundTrip::update);
        } else if (opened() != null) {
            open(false).commit();
        }
        committed = true;
    }

    /** What has to go first travels along: the tenant, a change that waits. */
    private <T> T run(RoundTrip statement, Journey<T> journey) {
        Change change = waiting;
        waiting = null;
        RoundTrip trip = begun ? new RoundTrip() : tenant.get();
        begun = true;
        if (change != null) {
            trip.then(change.statement());
        }
        try {
            return journey.run(trip.then(statement), open(false));
        } catch (SQLException e) {
            throw new DatabaseException("no tenant transaction", e);
        } catch (DatabaseException e) {
            throw change != null && e.isNotOneRow() ? change.otherwise().get() : e;
        }
    }

    private interface Journey<T> {
        T run(RoundTrip trip, Connection connection);
    }

    @Override
    public void close() throws SQLException {
        Connection connection = opened();
        if (connection != null && !committed) {
            try {
                connection.rollback();
            } catch (SQLException e) {
                LOG.debug("rollback failed, the pool will drop the connection", e);
            }
        }
        super.close();
    }
}
