package org.suppliercompliance.criteria.consultations;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestServers;

/** How PostgreSQL finds answers and consultations among many, behind row-level security. */
@QuarkusTest
class ConsultationPlansTest {
    /** What the ids of made-up suppliers begin with. */
    private static final String GROWN = "00000000-0000-7000-8000-";

    @Test
    @Tag("C12")
    @DisplayName(
            "C12: neither the lists, nor the maturity, nor a pass of the watch scans tables of 40,000 answers and 4,000 consultations")
    void served_by_indexes() throws SQLException {
        String here = Registry.authority();
        String criterion = Market.criterion(here);
        String supplier = Registry.supplierId();
        try (Connection connection = TestServers.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into consultation (id, authority, kind, title, status, starts_on, ends_on, categories, remind_version, remind_on, next_step_at, version,
                        created_at, created_by, changed_at)
                    select gen_random_uuid(), '%s', case when i %% 2 = 0 then 'RFI' else 'ROUNDTABLE' end, 'Grown', 'CLOSED', d, d, '{}', 1, d,
                        case when i %% 8 = 0 then now() + make_interval(days => 300 + i) end, 1, now(), 'grown', now()
                    from generate_series(1, 4000) i cross join lateral (select date '2020-01-01' + i %% 1500 as d) x""".formatted(here));
            String large = text(
                    statement,
                    "select id from consultation where title = 'Grown' and authority = '" + here + "' limit 1");
            statement.execute("""
                    insert into consultation_criterion (consultation_id, authority, criterion_id, criterion_version, position)
                    select c.id, c.authority, '%s', 1, 1 from consultation c where c.title = 'Grown' and c.authority = '%s'""".formatted(criterion, here));
            statement.execute("""
                    insert into consultation_participant (id, consultation_id, authority, supplier_id, label, version, added_at)
                    select gen_random_uuid(), c.id, c.authority, case when i = 1 and c.starts_on = date '2020-01-02' then '%s'::uuid end,
                        case when i = 1 and c.starts_on = date '2020-01-02' then null else 'P ' || i end, 1, now()
                    from consultation c, generate_series(1, 10) i where c.title = 'Grown' and c.authority = '%s'""".formatted(supplier, here));
            statement.execute("""
                    insert into consultation_participant (id, consultation_id, authority, label, version, added_at)
                    select gen_random_uuid(), '%s', '%s', 'Large ' || i, 1, now() + make_interval(secs => i) from generate_series(1, 990) i""".formatted(large, here));
            statement.execute("""
                    insert into consultation_answer (id, consultation_id, participant_id, authority, supplier_id, criterion_id, criterion_version, answer,
                        answered_at, answered_by, counted_on)
                    select gen_random_uuid(), p.consultation_id, p.id, p.authority, p.supplier_id, '%s', 1, 'CAN', now(), 'grown', c.starts_on
                    from consultation_participant p join consultation c on c.id = p.consultation_id
                    where c.title = 'Grown' and c.authority = '%s'""".formatted(criterion, here));
            // a table of few suppliers would be scanned, and rightly so
            statement.execute("insert into known_supplier (id) select ('" + GROWN
                    + "' || lpad(i::text, 12, '0'))::uuid from generate_series(1, 4000) i");
            statement.execute(
                    "analyze known_supplier, consultation, consultation_criterion, consultation_participant, consultation_answer");
            try (Connection app = TestServers.app();
                    Statement reader = app.createStatement()) {
                reader.execute("select set_config('app.tenant', '" + here
                        + "', false), set_config('app.counterparty', '', false)");
                String one = "'" + large + "'";
                Map.of(
                                "ix_consultation_newest",
                                "select c.* from consultation c where c.authority = '" + here
                                        + "' order by c.starts_on desc, c.id desc limit 21",
                                "ix_consultation_kind",
                                "select c.* from consultation c where c.authority = '" + here
                                        + "' and c.kind = 'RFI' order by c.starts_on desc, c.id desc limit 21",
                                "ix_consultation_answer_newest",
                                "select a.* from consultation_answer a where a.consultation_id = " + one
                                        + " order by a.answered_at desc, a.id desc limit 21",
                                "ix_consultation_participant_list",
                                "select p.* from consultation_participant p where p.consultation_id = " + one
                                        + " order by p.added_at, p.id limit 21",
                                "uq_consultation_answer_current",
                                "select a.* from consultation_answer a where a.participant_id = " + one
                                        + " and a.replaced_at is null")
                        .forEach((index, query) -> {
                            String plan = plan(reader, query);
                            assertTrue(plan.contains(index), plan);
                            assertFalse(plan.contains("Seq Scan"), plan);
                        });
                reader.execute("select set_config('app.tenant', '', false), set_config('app.counterparty', '" + supplier
                        + "', false)");
                String invited = plan(
                        reader,
                        "select c.* from consultation c where c.id in (select p.consultation_id from consultation_participant p where p.supplier_id = any ('{"
                                + supplier + "}'::uuid[])) order by c.starts_on desc, c.id desc limit 21");
                assertFalse(invited.contains("Seq Scan on consultation_participant"), invited);
            }
            // What the function of the maturity asks, as the function asks it: without row-level security, as its
            // owner.
            String counted = plan(
                    statement,
                    "select a.answer from consultation_answer a where a.criterion_id = '" + criterion
                            + "' and a.criterion_version = 1 and a.counted_on between date '2020-01-01' and date '2020-01-20'");
            assertTrue(counted.contains("ix_consultation_answer_counted"), counted);
            String watch = plan(
                    statement,
                    "select c.id from consultation c where c.next_step_at <= now() order by c.next_step_at limit 200");
            assertTrue(watch.contains("ix_consultation_step"), watch);
            for (String table : new String[] {"answer", "participant", "criterion"}) {
                statement.execute("delete from consultation_" + table + " where authority = '" + here + "'");
            }
            statement.execute("delete from consultation where authority = '" + here + "'");
            statement.execute("delete from known_supplier where id::text like '" + GROWN + "%'");
        }
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String plan(Statement statement, String query) {
        StringBuilder plan = new StringBuilder();
        try (ResultSet rows = statement.executeQuery("explain " + query)) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
        return plan.toString();
    }
}
