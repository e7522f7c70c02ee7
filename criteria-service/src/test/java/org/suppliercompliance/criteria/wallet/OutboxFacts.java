package org.suppliercompliance.criteria.wallet;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.suppliercompliance.chassis.testing.servers.TestServers;

/** What the service has stated. */
public final class OutboxFacts {
    private OutboxFacts() {}

    /** The keys of the facts about one proof, in order, each after its type. */
    public static List<String> about(String evidence) {
        try (Connection connection = TestServers.worker();
                PreparedStatement statement = connection.prepareStatement(
                        "select event_type || ' ' || (data ->> 'factKey') from outbox where subject = ? order by position")) {
            statement.setString(1, evidence);
            return texts(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> query(String sql) {
        try (Connection connection = TestServers.superuser();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return texts(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> texts(PreparedStatement statement) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                found.add(result.getString(1));
            }
        }
        return found;
    }
}
