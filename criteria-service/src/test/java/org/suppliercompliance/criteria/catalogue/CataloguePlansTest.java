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
    /** 2,500 criteria of four versions each: three retired, the last in force; each was assessed, a tenth of them within the window. */
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
            insert into known_authority (code, country) values ('CATALOGUE-PLANNER', 'SE');
            insert into consultation (id, authority, kind, title, status, starts_on, ends_on, categories, remind_version, version, created_at, created_by, changed_at)
            values ('01937f5e-8e3a-7c11-8a43-000000000081', 'CATALOGUE-PLANNER', 'RFI', 'Grown', 'CLOSED', '2020-01-01', '2020-01-01', '{}', 1, 1, now(), 'grown', now());
            insert into maturity_assessment (id, authority, consultation_id, kind, criterion_id, criterion_version, held_on, assessed_at, participants, market_participants)
            select gen_random_uuid(), v.authority, '01937f5e-8e3a-7c11-8a43-000000000081', 'RFI', v.criterion_id, v.number,
                current_date - substr(v.code, 7)::integer * 4, now(), 0, 0
            from criterion_version v where v.authority = 'CATALOGUE-PLANNER';
            select gin_clean_pending_list('ix_criterion_version_search_found');
            analyze criterion, criterion_version, criterion_version_search, maturity_assessment""";

    private static void execute(String statements) throws Exception {
        try (Connection connection = TestServers.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    @Test
    @Tag("C1")
    @DisplayName(
            "C1: a catalogue of 10,000 versions is listed, filtered and searched by theme, category, use, kind of proof, words and the readiness of the market without a scan of it")
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
                        "?q=polic",
                        "?advice=CONSULT_FIRST",
                        "?advice=CONSULT_FIRST&theme=ohs&status=PUBLISHED&category=GROWN-77")) {
                    Api.as(Api.buyer(PLANNER))
                            .get(Api.CRITERIA + query)
                            .then()
                            .statusCode(200)
                            .body("items.isEmpty()", equalTo(false));
                }
                for (String advice : List.of("MAY_BE_MANDATORY", "AWARD_CRITERION")) {
                    Api.as(Api.buyer(PLANNER))
                            .get(Api.CRITERIA + "?advice=" + advice)
                            .then()
                            .statusCode(200);
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

            assertTrue(plans.readsOf("criterion_version") >= 17, "nothing was looked at");
            assertTrue(plans.readsOf("maturity_assessment") >= 4, "nobody asked what the market said");
            assertEquals(
                    List.of(),
                    plans.readingWhole(
                            "criterion_version", "criterion_version_search", "criterion", "maturity_assessment"));
        } finally {
            execute(
                    "delete from maturity_assessment where authority = 'CATALOGUE-PLANNER'; delete from consultation where authority = 'CATALOGUE-PLANNER';"
                            + " delete from known_authority where code = 'CATALOGUE-PLANNER';"
                            + " delete from criterion_version where authority = 'CATALOGUE-PLANNER'; delete from criterion where authority = 'CATALOGUE-PLANNER';"
                            + " analyze criterion, criterion_version, criterion_version_search, maturity_assessment");
        }
    }
}
