package org.suppliercompliance.chassis.testing.servers;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/**
 * The change feed shows nothing that began after the oldest open transaction of the whole cluster, and the service's own loops open
 * some at any time: a test that reads the feed at once would count on a quiet cluster.
 */
public final class OpenTransactions {
    private static final Duration ENDED_WITHIN = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private OpenTransactions() {}

    /** Waits until every transaction has ended that was open when this was called: all committed before is in the feed then. */
    public static void awaitEnd() {
        try (Connection connection = TestServers.superuser();
                Statement statement = connection.createStatement()) {
            String now = first(statement, "select pg_current_xact_id()::text");
            String ended = "select pg_snapshot_xmin(pg_current_snapshot()) > '" + now + "'::xid8";
            Instant limit = Instant.now().plus(ENDED_WITHIN);
            while (!first(statement, ended).equals("t")) {
                if (Instant.now().isAfter(limit)) {
                    throw new IllegalStateException(
                            "A transaction stays open: "
                                    + first(
                                            statement,
                                            "select string_agg(query, '; ') from pg_stat_activity where xact_start is not null"));
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String first(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
