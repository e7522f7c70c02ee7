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
        return of(
                evidence,
                "select event_type || ' ' || (data ->> 'factKey') from outbox where subject = ? and data ->> 'factKey' is not null order by position");
    }

    /** Which dates of a subject were said to count no more, in order, each with the version that counts from then on. */
    public static List<String> overtaken(String subject) {
        return of(
                subject,
                "select (data ->> 'clock') || ' ' || coalesce(data ->> 'version', 'none') from outbox"
                        + " where subject = ? and event_type = 'criteria.date-overtaken.v1' order by position");
    }

    private static List<String> of(String subject, String query) {
        try (Connection connection = TestServers.worker();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, subject);
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
