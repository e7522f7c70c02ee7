package org.suppliercompliance.supplier.risk;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.get;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.PlansTaken;
import org.suppliercompliance.chassis.testing.servers.TestServers;

/** The plans PostgreSQL took while scores were read and worked out again: the real statements on tables that have grown. */
@QuarkusTest
class RiskPlanTest extends RiskFixture {
    private static final String[] GROWN = {
        "supplier", "site", "contract", "declaration", "declared_site", "risk_score", "risk_history"
    };

    @Test
    @DisplayName(
            "S23 S24: neither the ranked list nor working out again what one country changes scans 40,000 scores, 20,000 contracts or 40,000 declared sites")
    void nothing_that_grows_is_read_as_a_whole() throws Exception {
        IndicatorSets.choose(here, "2024", "country,value\nCN,4\nIS,1\n");
        String contract;
        try (Connection connection = TestServers.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into supplier (id, legal_name, name_folded, country, roles, version, created_at, changed_at)
                    select gen_random_uuid(), 'Ranked ' || i, 'ranked ' || i, 'SE', '{RESELLER}', 1, now(), now() from generate_series(1, 20000) i""");
            statement.execute("""
                    insert into site (id, name, name_folded, country, activities, site_key, version, created_at, changed_at)
                    select gen_random_uuid(), 'Ranked ' || i, 'ranked ' || i, case when i % 400 = 0 then 'IS' else 'CN' end, '{OTHER}', 'ranked-' || i, 1, now(), now()
                    from generate_series(1, 20000) i""");
            // The triggers mark these too: what is worked out is looked at below, for one of them.
            statement.execute("set session_replication_role = replica");
            statement.execute("""
                    insert into contract (id, authority, supplier_id, reference, title, cpv_codes, period_known, buying_entities, reporting_duty, right_to_audit,
                        sanction_clause, version, created_at, changed_at)
                    select gen_random_uuid(), '%s', s.id, 'R' || row_number() over (), 'Ranked', '{30213000}', false, '{}', false, false, false, 1, now(), now()
                    from supplier s where s.name_folded like 'ranked %%'""".formatted(here));
            statement.execute("""
                    insert into declaration (id, contract_id, authority, supplier_id, number, submitted, declared_on, declared_by, sites, brands, subcontractors, risks,
                        version, created_at)
                    select gen_random_uuid(), c.id, c.authority, c.supplier_id, 1, true, date '2024-01-01', 'SUPPLIER', 2, 0, 0, 0, 1, now()
                    from contract c where c.authority = '%s'""".formatted(here));
            // Among what other tests planted the join below would be guessed wrong, and take minutes.
            statement.execute("analyze site, declaration");
            statement.execute("""
                    insert into declared_site (declaration_id, site_id, authority, supplier_id, name, name_folded, country, role)
                    select d.id, s.id, d.authority, d.supplier_id, s.name, s.name_folded, s.country, 'OTHER'
                    from (select *, row_number() over () as place from declaration where authority = '%s') d, generate_series(0, 1) k
                    join (select *, row_number() over () as place from site where site_key like 'ranked-%%') s on true
                    where s.place = (d.place + k * 777) %% 20000 + 1""".formatted(here));
            for (String kind : List.of("CONTRACT", "SUPPLIER")) {
                statement.execute("""
                        insert into risk_score (subject_id, authority, kind, position, level, explanation, countries, assessed_at, version)
                        select %s, c.authority, '%s', (random() * 9000)::bigint, 'MEDIUM',
                            '{"state": "ASSESSED", "level": "MEDIUM", "assessedWeight": 100, "factors": [], "bidAnswers": [], "countries": [], "adjustment": 0, "contracts": 0, "contractsAssessed": 0}',
                            case when random() < 0.01 then '{IS}' else '{CN}' end::text[], now(), 1
                        from contract c where c.authority = '%s'""".formatted(kind.equals("CONTRACT") ? "c.id" : "c.supplier_id", kind, here));
            }
            statement.execute(
                    "insert into risk_history select subject_id, authority, kind, 1, position, level, explanation, assessed_at from risk_score where authority = '"
                            + here + "'");
            statement.execute("set session_replication_role = origin");
            statement.execute(
                    "analyze supplier, site, contract, declaration, declared_site, risk_score, risk_history, bid_answer");
            try (ResultSet row =
                    statement.executeQuery("select id from contract where authority = '" + here + "' limit 1")) {
                row.next();
                contract = row.getString(1);
            }
        }
        PlansTaken plans = PlansTaken.during(() -> {
            get(buyer(here), "/risk/suppliers").statusCode(200).body("items", hasSize(20));
            get(buyer(here), "/risk/contracts?level=MEDIUM").statusCode(200).body("items", hasSize(20));
            get(buyer(here), "/contracts/" + contract + "/risk").statusCode(200);
            get(buyer(here), "/contracts/" + contract + "/risk/history").statusCode(200);
            // One contract changes: it, its supplier and its two sites are worked out.
            String path = "/contracts/" + contract + "/bid-answers";
            put(
                            buyer(here),
                            path,
                            "\"1\"",
                            Map.of("answers", List.of(Map.of("question", "a", "answer", "x", "adjustment", 1))))
                    .statusCode(200);
            soon(() -> risk(here, "/contracts/" + contract).body("bidStage.adjustment", equalTo(1)));
            // Another edition that changes one country: only what stands there is marked, and worked out in batches.
            IndicatorSets.choose(here, "2025", "country,value\nCN,4\nIS,2\n");
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> marks() == 0);
        });

        assertTrue(plans.readsOf("risk_score") > 0, "what was asked was recorded");
        assertEquals(List.of(), plans.readingWhole(GROWN));
    }

    private long marks() throws SQLException {
        try (Connection connection = TestServers.superuser();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select count(*) from risk_due where authority = '" + here + "'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
