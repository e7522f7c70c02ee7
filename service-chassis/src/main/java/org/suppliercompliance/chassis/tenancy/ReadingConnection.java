package org.suppliercompliance.chassis.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.DatabaseException;
import org.suppliercompliance.chassis.database.RoundTrip;
import org.suppliercompliance.chassis.database.RowMapper;
import org.suppliercompliance.chassis.event.PendingFacts;

/**
 * Each statement is a transaction of its own that begins with the tenant: PostgreSQL takes what arrives together for one transaction, so
 * that reading costs one round trip.
 */
final class ReadingConnection extends TenantConnection {
    private final Supplier<RoundTrip> tenant;

    ReadingConnection(DataSource dataSource, Supplier<RoundTrip> tenant) {
        super(dataSource);
        this.tenant = tenant;
    }

    @Override
    public <T> List<T> query(String sql, RowMapper<T> mapper, @Nullable Object... parameters) {
        RoundTrip trip = tenant.get().then(sql, parameters);
        return run(trip, connection -> trip.query(connection, mapper));
    }

    @Override
    public int update(String sql, @Nullable Object... parameters) {
        RoundTrip trip = tenant.get().then(sql, parameters);
        return run(trip, trip::update);
    }

    @Override
    public void changeOne(Supplier<? extends RuntimeException> otherwise, String sql, @Nullable Object... parameters) {
        throw new IllegalStateException("a transaction that only reads changes nothing");
    }

    @Override
    void commit(PendingFacts facts) {
        if (!facts.statements().isEmpty()) {
            throw new IllegalStateException("a transaction that only reads states nothing");
        }
    }

    private <T> T run(RoundTrip trip, Function<Connection, T> run) {
        try {
            Connection connection = open(true);
            return trip.staysTogether() ? run.apply(connection) : inTransaction(connection, run);
        } catch (SQLException e) {
            throw new DatabaseException("no tenant transaction", e);
        }
    }

    /** For what the driver might send in two parts: the tenant must not be forgotten in between. */
    private static <T> T inTransaction(Connection connection, Function<Connection, T> run) throws SQLException {
        connection.setAutoCommit(false);
        try {
            T result = run.apply(connection);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
