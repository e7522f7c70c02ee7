package org.suppliercompliance.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.suppliercompliance.chassis.testing.servers.TestServers;

/** What the watch has stated about a case, from the journal. */
public final class StatedFacts {
    private static final String OF_CASE = """
            select event_type || ' ' || (data ->> 'clock') || ' ' || (data ->> 'deadlineVersion') || ' ' || (data ->> 'step') || ' '
                || coalesce(data ->> 'overdueSince', 'null')
            from outbox where data ->> 'nonComplianceId' = ? and data ->> 'factKey' is not null order by position""";

    private StatedFacts() {}

    /** Type, clock, version, step and overdueSince of each fact, in order. */
    public static List<String> ofCase(String id) {
        try (Connection connection = TestServers.superuser();
                PreparedStatement statement = connection.prepareStatement(OF_CASE)) {
            statement.setString(1, id);
            List<String> facts = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    facts.add(row.getString(1));
                }
            }
            return facts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void awaitCount(String id, int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> ofCase(id).size() >= count);
    }

    /** Waits until a pass that began after this call is over: a marker deadline, due long ago, has been stated. */
    public static void awaitOnePass() {
        UUID marker = UUID.randomUUID();
        try (Connection connection = TestServers.superuser();
                PreparedStatement statement = connection.prepareStatement("""
                        insert into deadline (id, non_compliance_id, clock, version, authority, supplier_id, reference, severity, zone,
                            ladder, computed_on, due_on, overdue_since, overdue_at, running, next_step, next_step_at)
                        select ?, gen_random_uuid(), 'PLAN', 1, 'MARKER', gen_random_uuid(), 'NC-2026-00000', 'MINOR', 'UTC', '{0}', day, day, day,
                            now, true, 0, now
                        from (select clock_timestamp() + (select make_interval(secs => offset_seconds) from clock_offset) as now) n,
                            lateral (select (now::date - 1) as day) d""")) {
            statement.setObject(1, marker);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        SuiteFacts.await("select 1 from deadline_step where deadline_id = '" + marker + "'");
    }
}
