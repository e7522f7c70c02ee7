package org.suppliercompliance.chassis.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Binds the values that {@link Database} understands. */
final class Parameters {
    private Parameters() {}

    static void bind(Connection connection, PreparedStatement statement, List<@Nullable Object> values)
            throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            bind(connection, statement, i + 1, values.get(i));
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, int index, @Nullable Object value)
            throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.NULL);
        } else if (value instanceof NoText) {
            statement.setNull(index, Types.VARCHAR);
        } else if (value instanceof Instant instant) {
            statement.setObject(index, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
        } else if (value instanceof Enum<?> constant) {
            statement.setString(index, constant.name());
        } else if (value instanceof Json json) {
            statement.setObject(index, json.text(), Types.OTHER);
        } else if (value instanceof Collection<?> all) {
            statement.setArray(
                    index,
                    connection.createArrayOf(
                            "text", all.stream().map(String::valueOf).toArray()));
        } else if (value instanceof Object[] all) {
            statement.setArray(index, connection.createArrayOf(arrayType(all), all));
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
        return element == UUID.class ? "uuid" : "text";
    }
}
