package org.suppliercompliance.chassis.parcels;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.suppliercompliance.chassis.database.JdbcDatabase;
import org.suppliercompliance.chassis.testing.servers.TestServers;

/** Looks into the database from outside the service, as the role that sees every row. */
public final class Rows {
    private Rows() {}

    public static List<String> texts(String sql, Object... parameters) {
        try (Connection connection = TestServers.worker()) {
            return new JdbcDatabase(connection).query(sql, row -> row.text("value"), parameters);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static long count(String sql, Object... parameters) {
        return Long.parseLong(
                texts("select count(*)::text as value " + sql, parameters).get(0));
    }

    public static int change(String sql, Object... parameters) {
        try (Connection connection = TestServers.worker()) {
            return new JdbcDatabase(connection).update(sql, parameters);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
