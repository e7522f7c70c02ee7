package org.suppliercompliance.criteria;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.suppliercompliance.chassis.testing.servers.TestServers;

/** How PostgreSQL would answer a query among many rows, behind row-level security; nothing of it stays. */
public final class Plans {
    private Plans() {}

    /** What is asked while the rows are there. */
    public interface Question {
        void ask(Statement reader) throws SQLException;
    }

    public static void among(String rows, String table, String tenant, Question question) throws SQLException {
        try (Connection connection = TestServers.superuser();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute(rows);
                statement.execute("analyze " + table);
                statement.execute("set local role criteria_app");
                statement.execute("select set_config('app.tenant', '" + tenant + "', true)");
                question.ask(statement);
            } finally {
                connection.rollback();
            }
        }
    }

    public static String of(Statement reader, String query) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (ResultSet lines = reader.executeQuery("explain " + query)) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }
}
