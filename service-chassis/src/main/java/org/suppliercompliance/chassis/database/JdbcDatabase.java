package org.suppliercompliance.chassis.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@link Database} over one JDBC connection; opens and closes statements, never the connection. */
public final class JdbcDatabase implements Database {
    private final Connection connection;

    public JdbcDatabase(Connection connection) {
        this.connection = connection;
    }

    @Override
    public <T> List<T> query(String sql, RowMapper<T> mapper, @Nullable Object... parameters) {
        try (PreparedStatement statement = prepare(sql, parameters);
                ResultSet result = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            Row row = new Row(result);
            while (result.next()) {
                rows.add(mapper.map(row));
            }
            return rows;
        } catch (SQLException e) {
            throw new DatabaseException("query failed", e);
        }
    }

    @Override
    public <T> Optional<T> one(String sql, RowMapper<T> mapper, @Nullable Object... parameters) {
        List<T> rows = query(sql, mapper, parameters);
        if (rows.size() > 1) {
            throw new IllegalStateException("expected at most one row, got " + rows.size());
        }
        return rows.stream().findFirst();
    }

    @Override
    public int update(String sql, @Nullable Object... parameters) {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException("update failed", e);
        }
    }

    private PreparedStatement prepare(String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < parameters.length; i++) {
                bind(statement, i + 1, parameters[i]);
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.NULL);
        } else if (value instanceof Instant instant) {
            statement.setObject(index, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
        } else if (value instanceof Enum<?> constant) {
            statement.setString(index, constant.name());
        } else if (value instanceof Json json) {
            statement.setObject(index, json.text(), Types.OTHER);
        } else if (value instanceof Collection<?> values) {
            statement.setArray(
                    index,
                    connection.createArrayOf(
                            "text", values.stream().map(String::valueOf).toArray()));
        } else if (value instanceof Object[] values) {
            statement.setArray(index, connection.createArrayOf(arrayType(values), values));
        } else {
            statement.setObject(index, value);
        }
    }

    private static String arrayType(Object[] values) {
        Class<?> element = values.getClass().getComponentType();
        if (element == Integer.class) {
            return "integer";
        }
        if (element == Long.class) {
            return "bigint";
        }
        return element == java.util.UUID.class ? "uuid" : "text";
    }
}
