package org.suppliercompliance.criteria.riskanalysis;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.criteria.Plans;

@QuarkusTest
class RiskAnalysisPlanTest {
    private static final String VISIBLE = "(r.status = 'PUBLISHED' or r.authority = 'READER')";

    @Test
    @DisplayName("no list of 20,000 risk analyses is a scan of the table or a sort, whatever it is filtered by")
    void lists_are_served_by_indexes() throws SQLException {
        String rows = """
                insert into risk_analysis (id, network, category, number, authority, status, content, revision, created_at, created_by, changed_at, published_at, published_by)
                select gen_random_uuid(), 'NET-' || i % 40, 'CAT-' || i % 80, i, 'OWNER-' || i % 50, 'PUBLISHED', '{"title": "t", "risks": []}', 1,
                    now() - i * interval '1 minute', 'x', now(), now(), 'x' from generate_series(1, 20000) i""";
        Plans.among(rows, "risk_analysis", "READER", reader -> {
            for (Map.Entry<String, String> list : Map.of(
                            "ix_risk_analysis_newest", "true",
                            "ix_risk_analysis_network", "r.network = 'NET-3'",
                            "ix_risk_analysis_category", "r.category = 'CAT-3'",
                            "ix_risk_analysis_authority", "r.authority = 'OWNER-3'")
                    .entrySet()) {
                String plan = Plans.of(
                        reader,
                        "select r.id from risk_analysis r where " + VISIBLE + " and " + list.getValue()
                                + " order by r.created_at desc, r.id desc limit 21");
                assertTrue(plan.contains(list.getKey()), plan);
                assertFalse(plan.contains("Seq Scan on risk_analysis") || plan.contains("Sort"), plan);
            }
        });
    }

    @Test
    @DisplayName(
            "S30: suggestions among 10,000 versions of criteria are found by their theme, not by a walk through the catalogue")
    @Tag("S30")
    void suggestions_are_found_by_theme() throws SQLException {
        String rows = """
                insert into theme (code, position, dimension, label_en) select 'plan-theme-' || i, 1000 + i, 'SOCIAL', 'x' from generate_series(1, 500) i;
                insert into criterion (id, authority, code, opened, aggregate_version, created_at)
                select gen_random_uuid(), 'PLANNER', 'PLAN-' || i, true, 1, now() from generate_series(1, 10000) i;
                insert into criterion_version (id, criterion_id, authority, code, sort_key, number, status, theme, dimension, content, revision, created_at, created_by, published_at)
                select gen_random_uuid(), c.id, c.authority, c.code, c.code, 1, 'PUBLISHED', 'plan-theme-' || 1 + substr(c.code, 6)::integer % 500, 'SOCIAL', '{"titles": {}}', 1, now(), 'x', now()
                from criterion c where c.authority = 'PLANNER'""";
        Plans.among(rows, "criterion_version", "READER", reader -> {
            String plan = Plans.of(
                    reader,
                    "select t.id, w.rank from unnest(array['plan-theme-3', 'plan-theme-4'], array[3, 4]) as w (theme, rank)"
                            + " join criterion_version t on t.theme = w.theme and t.status = 'PUBLISHED'");
            assertTrue(plan.contains("ix_criterion_version_theme"), plan);
            assertFalse(plan.contains("Seq Scan on criterion_version"), plan);
        });
    }

    @Test
    @DisplayName("S19: the notes of a network among 20,000 are read in their order from an index")
    void notes_are_served_by_an_index() throws SQLException {
        String rows = """
                insert into category_follow_up (id, network, category, authority, held_on, title, note, created_at, created_by)
                select gen_random_uuid(), 'NET-' || i % 40, 'CAT', 'OWNER', date '2020-01-01' + i % 1000, 't', 'n', now(), 'x' from generate_series(1, 20000) i""";
        Plans.among(rows, "category_follow_up", "READER", reader -> {
            String plan = Plans.of(
                    reader,
                    "select f.id from category_follow_up f where (f.authority = 'READER' or f.network in (select m.network from known_network_member m"
                            + " where m.member = 'READER')) and f.network = 'NET-3' and f.category = 'CAT' order by f.held_on desc, f.id desc limit 21");
            assertTrue(plan.contains("ix_category_follow_up_network"), plan);
            assertFalse(plan.contains("Seq Scan on category_follow_up") || plan.contains("Sort"), plan);
        });
    }
}
