package org.suppliercompliance.audit.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.metrics.SampledNumber;
import org.suppliercompliance.chassis.testing.servers.Metrics;
import org.suppliercompliance.chassis.testing.servers.TestServers;

@QuarkusTest
class DeadlineNumbersTest {
    @Test
    void what_dashboards_and_alerts_rely_on_is_there() {
        Set<String> missing = new TreeSet<>(Metrics.promised("audit_"));
        assertTrue(missing.size() >= 4, "the list was read");
        missing.removeAll(Metrics.scrape().names());
        assertEquals(Set.of(), missing);
    }

    @Test
    @DisplayName(
            "Overdue deadlines are counted over all authorities; what runs but is not overdue, or has stopped, is not")
    void overdue_deadlines_are_counted_over_all_authorities() throws SQLException {
        SampledNumber overdue = new DeadlineNumbers()
                .numbers().stream()
                        .filter(number -> number.name().equals("audit.deadlines.overdue"))
                        .findFirst()
                        .orElseThrow();
        try (Connection connection = TestServers.worker();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            double before = read(statement, overdue);
            plant(statement, "numbers-a", "now() - interval '1 day'", true);
            plant(statement, "numbers-b", "now() - interval '1 year'", true);
            plant(statement, "numbers-b", "now() + interval '300 years'", true);
            plant(statement, "numbers-c", "now() - interval '1 year'", false);
            assertEquals(before + 2, read(statement, overdue));
            connection.rollback();
        }
    }

    private static void plant(Statement statement, String authority, String overdueAt, boolean running)
            throws SQLException {
        statement.execute("""
                insert into deadline (id, non_compliance_id, clock, version, authority, supplier_id, reference, severity, zone, ladder,
                    computed_on, due_on, overdue_since, overdue_at, running)
                values (gen_random_uuid(), gen_random_uuid(), 'PLAN', 1, '%s', gen_random_uuid(), 'NC', 'MAJOR', 'UTC', '{0}',
                    '2027-01-01', '2027-02-01', '2027-02-02', %s, %s)""".formatted(authority, overdueAt, running));
    }

    private static double read(Statement statement, SampledNumber number) throws SQLException {
        try (var result = statement.executeQuery(number.sql())) {
            result.next();
            return result.getDouble(1);
        }
    }
}
