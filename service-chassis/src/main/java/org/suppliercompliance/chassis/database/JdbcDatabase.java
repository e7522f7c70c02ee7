package org.suppliercompliance.chassis.database;

import java.sql.Connection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link Database} over one JDBC connection; opens and closes statements, never the connection. */
public final class JdbcDatabase implements Database {
    private final Connection connection;

    public JdbcDatabase(Connection connection) {
        this.connection = connection;
    }

    @Override
    public <T> List<T> query(String sql, RowMapper<T> mapper, @Nullable Object... parameters) {
        return new RoundTrip().then(sql, parameters).query(connection, mapper);
    }

    @Override
    public int update(String sql, @Nullable Object... parameters) {
        return new RoundTrip().then(sql, parameters).update(connection);
    }
}
