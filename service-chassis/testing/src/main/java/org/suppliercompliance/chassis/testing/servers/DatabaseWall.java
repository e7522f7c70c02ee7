package org.suppliercompliance.chassis.testing.servers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** What the role that serves requests reads when no query asks for anything: the second wall by itself. */
public final class DatabaseWall {
    private DatabaseWall() {}

    /** How many rows with these ids an authority or a supplier sees; an empty text acts for none. */
    public static int seen(String table, List<String> ids, String tenant, String counterparty) throws SQLException {
        return seen(table, "id", ids, tenant, counterparty);
    }

    /** How many rows an authority or a supplier sees that have one of these ids in the column. */
    public static int seen(String table, String column, List<String> ids, String tenant, String counterparty)
            throws SQLException {
        try (Connection connection = acting(tenant, counterparty);
                PreparedStatement count = connection.prepareStatement(
                        "select count(*) from " + table + " where " + column + " = any (?::uuid[])")) {
            count.setArray(1, connection.createArrayOf("text", ids.toArray()));
            try (ResultSet result = count.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        }
    }

    /** A connection in a transaction that acts for an authority or a supplier; what is not committed is gone when it is closed. */
    public static Connection acting(String tenant, String counterparty) throws SQLException {
        Connection connection = TestServers.app();
        connection.setAutoCommit(false);
        try (PreparedStatement who = connection.prepareStatement(
                "select set_config('app.tenant', ?, true), set_config('app.counterparty', ?, true)")) {
            who.setString(1, tenant);
            who.setString(2, counterparty);
            who.execute();
        }
        return connection;
    }
}
