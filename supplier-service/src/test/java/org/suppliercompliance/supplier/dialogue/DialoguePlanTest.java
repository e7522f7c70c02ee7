package org.suppliercompliance.supplier.dialogue;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.supplierOf;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestServers;

/** How PostgreSQL finds meetings among many, behind row-level security. */
@QuarkusTest
class DialoguePlanTest {
    @Test
    @DisplayName("S35: no list of meetings, and no pass of the watch, scans a table of 20,000")
    void served_by_indexes() throws SQLException {
        String here = authority();
        String supplier = supplierOf(here, "Often met");
        try (Connection connection = TestServers.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into dialogue (id, authority, supplier_id, held_on, subject, functions, agreed_points, next_version, next_step_at,
                        shared_with_supplier, version, created_at, changed_at)
                    select gen_random_uuid(), '%s', s.id, date '2020-01-01' + i %% 1000, 'Grown', '[]', '[]', 1, case when i %% 4 = 0 then now() + make_interval(days => 300 + i) end, i %% 2 = 0, 1, now(), now()
                    from generate_series(1, 20000) i cross join (select '%s'::uuid as id) s""".formatted(here, supplier));
            statement.execute("analyze dialogue");
            try (Connection app = TestServers.app();
                    Statement reader = app.createStatement()) {
                reader.execute("select set_config('app.tenant', '" + here + "', false)");
                Map<String, String> lists = Map.of(
                        "ix_dialogue_authority_supplier",
                        "d.authority = '" + here + "' and d.supplier_id = '" + supplier + "'",
                        "ix_dialogue_shared",
                        "d.shared_with_supplier and d.supplier_id = '" + supplier + "'");
                for (Map.Entry<String, String> list : lists.entrySet()) {
                    String plan = plan(
                            reader,
                            "select d.* from dialogue d where " + list.getValue()
                                    + " order by d.held_on desc, d.id desc limit 21");
                    assertTrue(plan.contains(list.getKey()), plan);
                    assertFalse(plan.contains("Seq Scan on dialogue") || plan.contains("Sort"), plan);
                }
            }
            // As the service asks: for some of many suppliers, among the meetings of all.
            statement.execute("set session_replication_role = replica");
            statement.execute("""
                    insert into contract (id, authority, supplier_id, reference, title, cpv_codes, period_known, starts_on, ends_on, buying_entities, reporting_duty, right_to_audit,
                        sanction_clause, version, created_at, changed_at)
                    select gen_random_uuid(), '%s', '%s', 'R' || i, 'Grown', '{30213000}', true, date '2000-01-01' + i %% 9000, date '2001-01-01' + i %% 9000, '{}', false, false, false, 1, now(), now()
                    from generate_series(1, 20000) i""".formatted(here, supplier));
            statement.execute("set session_replication_role = origin");
            statement.execute("analyze contract");
            try (Connection app = TestServers.app();
                    Statement reader = app.createStatement()) {
                reader.execute("select set_config('app.tenant', '" + here + "', false)");
                String asked = DialogueOverviewRepository.SELECT;
                for (String value : List.of(
                        "'" + here + "'",
                        "'" + here + "'",
                        "date '2025-08-20'",
                        "date '2025-08-20'",
                        "'" + here + "'")) {
                    asked = asked.replaceFirst("\\?", value);
                }
                String plan = plan(
                        reader,
                        asked
                                + " where (l.held_on is null or l.held_on < date '2025-01-01') order by coalesce(l.held_on, date '0001-01-01'), s.id limit 21");
                assertTrue(
                        plan.contains("ix_contract_running") && plan.contains("ix_dialogue_authority_supplier"), plan);
                assertFalse(plan.contains("Seq Scan on contract") || plan.contains("Seq Scan on dialogue"), plan);
            }
            statement.execute("delete from contract where authority = '" + here + "'");
            String watch = plan(
                    statement,
                    "select d.id from dialogue d where d.next_step_at <= now() order by d.next_step_at limit 200");
            assertTrue(watch.contains("ix_dialogue_step"), watch);
            statement.execute("delete from dialogue where authority = '" + here + "'");
        }
    }

    private static String plan(Statement statement, String query) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (ResultSet rows = statement.executeQuery("explain " + query)) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }
}
