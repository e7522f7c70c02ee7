package org.suppliercompliance.criteria.catalogue;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.PlansTaken;
import org.suppliercompliance.chassis.testing.servers.TestServers;

@QuarkusTest
class CataloguePlansTest {
    private static final String PLANNER = "CATALOGUE-PLANNER";
    /** 2,500 criteria of four versions each: three retired, the last in force. */
    private static final String GROWN = """
            insert into criterion (id, authority, code, opened, aggregate_version, created_at)
            select gen_random_uuid(), 'CATALOGUE-PLANNER', 'GROWN-' || i, true, 4, now() from generate_series(1, 2500) i;
            insert into criterion_version (id, criterion_id, authority, code, sort_key, number, status, theme, dimension, content, revision, created_at, created_by,
                published_at, retired_at)
            select gen_random_uuid(), c.id, c.authority, c.code, 'z' || c.code, n, case n when 4 then 'PUBLISHED' else 'RETIRED' end, 'ohs', 'SOCIAL',
                jsonb_build_object('theme', 'ohs', 'titles', jsonb_build_object('en', 'Grown word' || substr(c.code, 7)), 'texts', jsonb_build_object('sv', 'Djup' || substr(c.code, 7)),
                    'legalBasis', '[]'::jsonb, 'uses', jsonb_build_array((array['SELECTION', 'AWARD', 'CONTRACT_CLAUSE', 'TECHNICAL_SPECIFICATION'])[1 + substr(c.code, 7)::integer % 4]), 'categories', jsonb_build_array('GROWN-' || substr(c.code, 7)::integer % 500),
                    'proofs', jsonb_build_array(jsonb_build_object('kind', (array['PROTOCOL', 'REPORT', 'POLICY', 'LIST', 'MEMBERSHIP', 'CERTIFICATE', 'AUDIT_REPORT', 'OTHER', 'DESCRIPTION', 'SELF_ASSESSMENT'])[1 + substr(c.code, 7)::integer % 10], 'name', 'p', 'depth', 'METHODOLOGY_DESCRIPTION', 'moment', 'TENDER'))),
                1, now(), 'grown', now(), case n when 4 then null else now() end
            from criterion c, generate_series(1, 4) n where c.authority = 'CATALOGUE-PLANNER';
            select gin_clean_pending_list('ix_criterion_version_search_found');
            analyze criterion, criterion_version, criterion_version_search""";

    private static void execute(String statements) throws Exception {
        try (Connection connection = TestServers.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    @Test
    @Tag("C1")
    @DisplayName(
            "C1: a catalogue of 10,000 versions is listed, filtered and searched by theme, category, use, kind of proof and words without a scan of it")
    void lists_and_searches_by_indexes() throws Exception {
        execute(GROWN);
        try {
            PlansTaken plans = PlansTaken.during(() -> {
                for (String query : List.of(
                        "",
                        "?status=PUBLISHED",
                        "?theme=labour",
                        "?theme=ohs&status=PUBLISHED",
                        "?framework=SA8000",
                        "?use=TECHNICAL_SPECIFICATION",
                        "?proofKind=PROTOCOL",
                        "?dimension=ENVIRONMENTAL",
                        "?q=polic")) {
                    Api.as(Api.buyer(PLANNER))
                            .get(Api.CRITERIA + query)
                            .then()
                            .statusCode(200)
                            .body("items.isEmpty()", equalTo(false));
                }
                Api.as(Api.buyer(PLANNER))
                        .get(Api.CRITERIA + "?q=word77&status=PUBLISHED")
                        .then()
                        .body("items", hasSize(11));
                Api.as(Api.buyer(PLANNER))
                        .get(Api.CRITERIA + "?q=djup777")
                        .then()
                        .body("items", hasSize(4));
                Api.as(Api.buyer(PLANNER))
                        .get(Api.CRITERIA + "?category=GROWN-77&proofKind=OTHER&use=AWARD&theme=ohs&status=PUBLISHED")
                        .then()
                        .body("items", hasSize(5));
                Api.as(Api.buyer(PLANNER))
                        .get(Api.CRITERIA + "?code=GROWN-1234")
                        .then()
                        .body("items", hasSize(4));
            });

            assertTrue(plans.readsOf("criterion_version") >= 13, "nothing was looked at");
            assertEquals(List.of(), plans.readingWhole("criterion_version", "criterion_version_search", "criterion"));
        } finally {
            execute(
                    "delete from criterion_version where authority = 'CATALOGUE-PLANNER'; delete from criterion where authority = 'CATALOGUE-PLANNER';"
                            + " analyze criterion, criterion_version, criterion_version_search");
        }
    }
}
