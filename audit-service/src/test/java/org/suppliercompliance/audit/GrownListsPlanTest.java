package org.suppliercompliance.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.PlansTaken;
import org.suppliercompliance.chassis.testing.servers.TestServers;

/** The plans PostgreSQL took while sharing, sanctions, reports and the programme were read, and while the watches looked, on tables that have grown. */
@QuarkusTest
class GrownListsPlanTest {
    private static final String HERE = "GROWN-HERE";
    private static final String THERE = "GROWN-THERE";
    private static final String[] TABLES = {
        "audit",
        "shared_audit",
        "audit_read",
        "audit_reuse",
        "supplier_comment",
        "sanction",
        "supplier_report",
        "known_contract",
        "known_risk"
    };

    private UUID supplier;

    @BeforeEach
    void plant() throws SQLException {
        SuiteFacts.member(HERE, 1, "GROWN-NETWORK");
        SuiteFacts.member(THERE, 1, "GROWN-NETWORK");
        supplier = SuiteFacts.supplier();
        execute("""
                insert into audit (id, authority, supplier_id, reference, type, status, dimensions, planned_on, finalised_on, planned_by, version, created_at)
                select gen_random_uuid(), case when i % 2 = 0 then 'GROWN-HERE' else 'GROWN-THERE' end, case when i <= 10 then 'SUPPLIER'::uuid else gen_random_uuid() end,
                    'AU-2020-' || 10000 + i, 'FACTORY', 'FINAL', '{SOCIAL}', date '2015-01-01' + i % 4000, date '2015-02-01' + i % 4000, 'grown', 1,
                    now() - make_interval(mins => i) from generate_series(1, 20000) i""", """
                insert into shared_audit (audit_id, authority, supplier_id, reference, type, dimensions, planned_on, finalised_on, networks, viewers,
                    open_non_compliances, overdue, content, first_shared_at, shared_at, shared_by, version)
                select a.id, a.authority, a.supplier_id, a.reference, a.type, a.dimensions, a.planned_on, a.finalised_on, '{GROWN-NETWORK}', '{}', 0, 0,
                    '{"criteria": [], "findings": []}', a.created_at, a.created_at, 'grown', 1 from audit a where a.authority = 'GROWN-THERE'""", """
                insert into audit_read (id, audit_id, owner, authority, read_by, what, read_at)
                select gen_random_uuid(), a.id, a.authority, 'GROWN-HERE', 'grown', 'FULL', now() from audit a where a.authority like 'GROWN-%'""", """
                insert into audit_reuse (id, audit_id, owner, authority, supplier_id, reference, criteria, age_months, reused_on, reused_by, created_at)
                select gen_random_uuid(), a.id, a.authority, 'GROWN-HERE', a.supplier_id, a.reference, '[]', 1, current_date, 'grown', now()
                from audit a where a.authority = 'GROWN-THERE'""", """
                insert into supplier_comment (id, audit_id, authority, supplier_id, keep_secret, released, recorded_at, recorded_by)
                select gen_random_uuid(), a.id, a.authority, a.supplier_id, '{}', '{}', now(), 'grown' from audit a where a.authority like 'GROWN-%'""", """
                insert into sanction (id, authority, supplier_id, reference, non_compliance_id, case_reference, cause, deadline_version, status, proposed_on,
                    version, created_at)
                select gen_random_uuid(), 'GROWN-HERE', case when i <= 10 then 'SUPPLIER'::uuid else gen_random_uuid() end, 'SA-2020-' || 10000 + i,
                    gen_random_uuid(), 'NC-1', 'SERIOUS_BREACH', 0, case when i % 500 = 0 then 'PROPOSED' else 'DECLINED' end, current_date, 1,
                    now() - make_interval(mins => i) from generate_series(1, 20000) i""", """
                insert into supplier_report (id, authority, supplier_id, contract_id, contract_reference, contract_start, reference, template_code,
                    template_version, status, requested_on, deadline_id, deadline_version, due_on, overdue_since, overdue_at, zone, ladder, version, created_at)
                select gen_random_uuid(), 'GROWN-HERE', gen_random_uuid(), gen_random_uuid(), 'C', date '2020-01-01', 'SR-2020-' || 10000 + i,
                    'MANAGEMENT-ROUTINES', 1, case when i % 500 = 0 then 'REQUESTED' else 'WITHDRAWN' end, date '2020-01-01', gen_random_uuid(), 1,
                    date '2020-07-01', date '2020-07-02', now() - make_interval(days => i), 'Europe/Stockholm', '{0}', 1, now() - make_interval(mins => i)
                from generate_series(1, 20000) i""", """
                insert into known_contract (id, authority, supplier_id, reference, starts_on, ends_on, period_known, reporting_duty, right_to_audit)
                select gen_random_uuid(), 'GROWN-HERE', gen_random_uuid(), 'C', date '2020-01-01', date '2030-01-01', true, false, true
                from generate_series(1, 20000) i""", """
                insert into known_risk (authority, supplier_id, level, score, score_rank, bid_adjustment, factors, assessed_at)
                select 'GROWN-HERE', gen_random_uuid(), case when i % 500 = 0 then 'HIGH' else 'LOW' end, 10, i, 0, '[]', now()
                from generate_series(1, 20000) i""", "analyze " + String.join(", ", TABLES));
    }

    @AfterEach
    void clear() throws SQLException {
        for (String table : TABLES) {
            execute("delete from " + table + " where authority like 'GROWN-%'");
        }
    }

    @Test
    @DisplayName(
            "no list of shared audits, sanctions, reports, programmes or candidates, no read, no planning of a desktop audit, and no watch reads a table of 20,000 as a whole")
    void nothing_that_grows_is_read_as_a_whole() throws Exception {
        String manager = AuditApi.manager(HERE);
        String shared = "/audit/v1/shared-audits";
        String one = AuditApi.as(manager).get(shared).jsonPath().getString("items[0].auditId");
        String sanction =
                AuditApi.as(manager).get("/audit/v1/sanctions").jsonPath().getString("items[0].id");
        PlansTaken plans = PlansTaken.during(() -> {
            for (String path : List.of(
                    shared,
                    shared + "?supplierId=" + supplier,
                    shared + "?authority=" + THERE,
                    shared + "/" + one,
                    shared + "/" + one + "/reusability",
                    shared + "/" + one + "/reuses",
                    "/audit/v1/sanctions",
                    "/audit/v1/sanctions?status=PROPOSED",
                    "/audit/v1/sanctions?supplierId=" + supplier,
                    "/audit/v1/sanctions/" + sanction,
                    "/audit/v1/supplier-reports",
                    "/audit/v1/supplier-reports?overdue=true",
                    "/audit/v1/supplier-reports?status=REQUESTED",
                    "/audit/v1/follow-up-report?from=2031-01-01&to=2031-12-31&scope=NETWORK",
                    "/audit/v1/programmes",
                    "/audit/v1/programme-proposal",
                    "/audit/v1/programme-candidates",
                    "/audit/v1/programme-candidates?level=HIGH")) {
                AuditApi.as(manager).get(path).then().statusCode(200);
            }
            AuditApi.as(AuditApi.manager(THERE))
                    .get(AuditApi.AUDITS + "/" + one + "/reads")
                    .then()
                    .statusCode(200);
            AuditApi.as(AuditApi.supplier(supplier))
                    .get("/audit/v1/sanctions")
                    .then()
                    .statusCode(200);
            AuditApi.post(
                            manager,
                            AuditApi.AUDITS,
                            "{\"supplierId\":\"%s\",\"type\":\"DESKTOP\",\"plannedOn\":\"2026-05-01\"}"
                                    .formatted(supplier))
                    .then()
                    .statusCode(201);
        });
        for (String table :
                List.of("shared_audit", "audit_reuse", "audit_read", "sanction", "supplier_report", "known_risk")) {
            assertTrue(plans.readsOf(table) > 0, table + " was read");
        }
        assertEquals(List.of(), plans.readingWhole(TABLES));
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = TestServers.superuser();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql.replace("'SUPPLIER'", "'" + supplier + "'"));
            }
        }
    }
}
