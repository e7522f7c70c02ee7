package org.suppliercompliance.supplier.contracts;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.supplierOf;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestServers;

/** How PostgreSQL finds contracts among many, behind row-level security. */
@QuarkusTest
class ContractPlanTest {
    private static final String ORDER = " order by c.created_at desc, c.id desc limit 21";

    @Test
    @DisplayName(
            "contracts by kind, framework, category and date, notices by their keys, and the watch are served by indexes among 50,000")
    void served_by_indexes() throws SQLException {
        String here = authority();
        String supplier = supplierOf(here, "Grown");
        try (Connection connection = TestServers.superuser();
                Statement statement = connection.createStatement()) {
            // Planted without the work that follows a new contract: the tests behind this one would wait for it.
            statement.execute("set session_replication_role = replica");
            statement.execute("""
                    insert into contract (id, authority, supplier_id, reference, title, cpv_codes, period_known, starts_on, ends_on, buying_entities, reporting_duty,
                        right_to_audit, sanction_clause, kind, import_key, award_key, end_told, version, created_at, changed_at)
                    select gen_random_uuid(), '%1$s', '%2$s', 'R' || i, 'Grown', array[case when i %% 500 = 0 then '30213200' else '45233130' end], true, date '2000-01-01' + i %% 9000,
                        date '2001-01-01' + i %% 9000, '{}', false, false, false, case when i %% 500 = 0 then 'FRAMEWORK_AGREEMENT' else 'CONTRACT' end, 'k' || i || '%1$s', 'a' || i,
                        1, 1, now() - make_interval(secs => i), now()
                    from generate_series(1, 50000) i""".formatted(here, supplier));
            statement.execute("set session_replication_role = origin");
            statement.execute("analyze contract");
            try (Connection app = TestServers.app();
                    Statement reader = app.createStatement()) {
                reader.execute("select set_config('app.tenant', '" + here + "', false)");
                String own = "select c.* from contract c where c.authority = '" + here + "' and ";
                Map<String, String> lists = Map.of(
                        "ix_contract_kind", "c.kind = 'FRAMEWORK_AGREEMENT'" + ORDER,
                        "ix_contract_main_cpv", "c.cpv_codes[1] = any('{30213200,30213300}')" + ORDER,
                        "ix_contract_framework", "c.framework_id = '" + supplier + "'" + ORDER);
                for (Map.Entry<String, String> list : lists.entrySet()) {
                    String plan = plan(reader, own + list.getValue());
                    assertTrue(plan.contains(list.getKey()), plan);
                    assertFalse(plan.contains("Seq Scan on contract"), plan);
                }
                // Those that end late, or the newest ones until there are enough: which is cheaper is not ours to say.
                String day = "c.period_known and c.starts_on <= date '2025-08-20' and c.ends_on >= date '2025-08-20'";
                String running = plan(reader, own + day + ORDER);
                boolean fitting = running.contains("ix_contract_running") || running.contains("ix_contract_authority");
                assertTrue(fitting, running);
                assertFalse(running.contains("Seq Scan on contract"), running);
            }
            String notices = plan(
                    statement,
                    "select c.id from contract c where c.authority = '" + here
                            + "' and (c.import_key = any('{k1,k2}') or c.award_key = any('{a1,a2}')) for update of c");
            assertTrue(notices.contains("uq_contract_import_key") && notices.contains("ix_contract_award"), notices);
            String watch = plan(
                    statement,
                    "select e.id from contract e where e.authority = '" + here
                            + "' and e.ends_on is not null and e.end_told < e.end_version and e.ends_on < date '2020-01-01' order by e.ends_on limit 200 for update skip locked");
            assertTrue(watch.contains("ix_contract_end_untold"), watch);
            assertFalse(watch.contains("Seq Scan") || watch.contains("Sort"), watch);
            statement.execute("delete from contract where authority = '" + here + "'");
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
