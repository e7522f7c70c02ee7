package org.suppliercompliance.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.suppliercompliance.chassis.testing.servers.TestServers;

/** What the role that serves requests reads when no query asks for anything: the second wall by itself. */
public final class DatabaseWall {
    private DatabaseWall() {}

    /** How many of these rows an authority or a supplier sees; an empty text acts for none. */
    public static int seen(String table, List<String> ids, String tenant, String counterparty) throws SQLException {
        try (Connection connection = TestServers.app()) {
            connection.setAutoCommit(false);
            try (PreparedStatement who = connection.prepareStatement(
                    "select set_config('app.tenant', ?, true), set_config('app.counterparty', ?, true)")) {
                who.setString(1, tenant);
                who.setString(2, counterparty);
                who.execute();
            }
            try (PreparedStatement count =
                    connection.prepareStatement("select count(*) from " + table + " where id = any (?::uuid[])")) {
                count.setArray(1, connection.createArrayOf("text", ids.toArray()));
                try (ResultSet result = count.executeQuery()) {
                    result.next();
                    return result.getInt(1);
                }
            } finally {
                connection.rollback();
            }
        }
    }
}
