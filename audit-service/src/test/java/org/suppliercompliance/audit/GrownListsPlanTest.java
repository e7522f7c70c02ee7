package org.suppliercompliance.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.openapi.ApiDocument;
import org.suppliercompliance.chassis.testing.openapi.ApiOperation;
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
        "known_risk",
        "non_compliance",
        "deadline",
        "case_comment",
        "shared_external_report",
        "external_report_read",
        "external_report",
        "desk_research",
        "evidence",
        "programme"
    };

    /** What a list can be narrowed to, each alone; a filter that is new in the document has to be added here. */
    private final Map<String, String> filters = new HashMap<>(Map.of(
            "level", "HIGH",
            "overdue", "true",
            "severity", "SERIOUS",
            "authority", THERE,
            "from", "2026-01-01",
            "to", "2015-06-30",
            "kind", "WORKER_VOICE",
            "subject", "FINDING",
            "type", "FACTORY"));

    private UUID supplier;

    @BeforeEach
    void plant() throws SQLException {
        SuiteFacts.member(HERE, 1, "GROWN-NETWORK");
        SuiteFacts.member(THERE, 1, "GROWN-NETWORK");
        supplier = SuiteFacts.supplier();
        for (String id : List.of(
                "supplierId", "auditId", "checksReportId", "nonComplianceId", "reportId", "contractId", "siteId")) {
            filters.put(id, supplier.toString());
        }
        execute(
                """
                insert into audit (id, authority, supplier_id, reference, type, status, dimensions, planned_on, drafted_on, finalised_on, planned_by, version,
                    created_at, auditors, auditor_functions)
                select gen_random_uuid(), case when i % 2 = 0 then 'GROWN-HERE' else 'GROWN-THERE' end, case when i <= 10 then 'SUPPLIER'::uuid else gen_random_uuid() end,
                    'AU-2020-' || 10000 + i, 'FACTORY', 'FINAL', '{SOCIAL}', date '2015-01-01' + i % 4000, date '2015-01-20' + i % 4000, date '2015-02-01' + i % 4000, 'grown', 1,
                    now() - make_interval(mins => i), case when i % 500 = 0 then '{auditor@GROWN-HERE}'::text[] else '{}' end,
                    case when i % 500 = 0 then '{LEAD_AUDITOR}'::text[] else '{}' end from generate_series(1, 20000) i""",
                """
                insert into shared_audit (audit_id, authority, supplier_id, reference, type, dimensions, planned_on, finalised_on, networks, viewers,
                    open_non_compliances, overdue, content, first_shared_at, shared_at, shared_by, version)
                select a.id, a.authority, a.supplier_id, a.reference, a.type, a.dimensions, a.planned_on, a.finalised_on, '{GROWN-NETWORK}', '{}', 0, 0,
                    '{"criteria": [], "findings": []}', a.created_at, a.created_at, 'grown', 1 from audit a where a.authority = 'GROWN-THERE'""",
                """
                insert into audit_read (id, audit_id, owner, authority, read_by, what, read_at)
                select gen_random_uuid(), a.id, a.authority, 'GROWN-HERE', 'grown', 'FULL', now() from audit a where a.authority like 'GROWN-%'""",
                """
                insert into audit_reuse (id, audit_id, owner, authority, supplier_id, reference, criteria, age_months, reused_on, reused_by, created_at)
                select gen_random_uuid(), a.id, a.authority, 'GROWN-HERE', a.supplier_id, a.reference, '[]', 1, current_date, 'grown', now()
                from audit a where a.authority = 'GROWN-THERE'""",
                """
                insert into supplier_comment (id, audit_id, authority, supplier_id, keep_secret, released, recorded_at, recorded_by)
                select gen_random_uuid(), a.id, a.authority, a.supplier_id, '{}', '{}', now(), 'grown' from audit a where a.authority like 'GROWN-%'""",
                """
                insert into sanction (id, authority, supplier_id, reference, non_compliance_id, case_reference, cause, deadline_version, status, proposed_on,
                    version, created_at)
                select gen_random_uuid(), 'GROWN-HERE', case when i <= 10 then 'SUPPLIER'::uuid else gen_random_uuid() end, 'SA-2020-' || 10000 + i,
                    gen_random_uuid(), 'NC-1', 'SERIOUS_BREACH', 0, case when i % 500 = 0 then 'PROPOSED' else 'DECLINED' end, current_date, 1,
                    now() - make_interval(mins => i) from generate_series(1, 20000) i""",
                """
                insert into supplier_report (id, authority, supplier_id, contract_id, contract_reference, contract_start, reference, template_code,
                    template_version, status, requested_on, deadline_id, deadline_version, due_on, overdue_since, overdue_at, zone, ladder, version, created_at)
                select gen_random_uuid(), 'GROWN-HERE', gen_random_uuid(), gen_random_uuid(), 'C', date '2020-01-01', 'SR-2020-' || 10000 + i,
                    'MANAGEMENT-ROUTINES', 1, case when i % 500 = 0 then 'REQUESTED' else 'WITHDRAWN' end, date '2020-01-01', gen_random_uuid(), 1,
                    date '2020-07-01', date '2020-07-02', now() - make_interval(days => i), 'Europe/Stockholm', '{0}', 1, now() - make_interval(mins => i)
                from generate_series(1, 20000) i""",
                """
                insert into known_contract (id, authority, supplier_id, reference, starts_on, ends_on, period_known, reporting_duty, right_to_audit)
                select gen_random_uuid(), 'GROWN-HERE', gen_random_uuid(), 'C', date '2020-01-01', date '2030-01-01', true, false, true
                from generate_series(1, 20000) i""",
                """
                insert into known_risk (authority, supplier_id, level, score, score_rank, bid_adjustment, factors, assessed_at)
                select 'GROWN-HERE', gen_random_uuid(), case when i % 500 = 0 then 'HIGH' else 'LOW' end, 10, i, 0, '[]', now()
                from generate_series(1, 20000) i""",
                """
                insert into non_compliance (id, authority, supplier_id, audit_id, reference, severity, status, description, zone, detected_on, raised_by,
                    communicated_on, version, created_at, report_id)
                select gen_random_uuid(), a.authority, a.supplier_id, a.id, a.reference, case when a.planned_on < date '2015-02-01' then 'SERIOUS' else 'MAJOR' end,
                    case when a.planned_on < date '2015-02-01' then 'COMMUNICATED' else 'CLOSED' end, 'grown', 'Europe/Stockholm', date '2020-01-01', 'grown',
                    date '2020-01-01', 1, a.created_at, gen_random_uuid() from audit a where a.authority like 'GROWN-%'""",
                """
                insert into deadline (id, non_compliance_id, clock, version, authority, supplier_id, reference, severity, zone, ladder, computed_on, due_on,
                    overdue_since, overdue_at, running)
                select gen_random_uuid(), n.id, 'PLAN', 1, n.authority, n.supplier_id, n.reference, n.severity, n.zone, '{0}', date '2020-02-01',
                    date '2020-02-01', date '2020-02-02', date '2020-02-02', n.status = 'COMMUNICATED' from non_compliance n where n.authority like 'GROWN-%'""",
                """
                insert into case_comment (id, non_compliance_id, authority, supplier_id, side, audience, said, written_by, written_at)
                select gen_random_uuid(), n.id, n.authority, n.supplier_id, 'AUTHORITY', 'BOTH_SIDES', 'grown', 'grown', n.created_at
                from non_compliance n where n.authority like 'GROWN-%'""",
                """
                insert into external_report (id, authority, supplier_id, reference, organisation, kind, confidentiality, title, summary, complaints,
                    received_on, recorded_by, version, created_at)
                select gen_random_uuid(), a.authority, a.supplier_id, a.reference, 'Grown', case when a.planned_on < date '2015-02-01' then 'WORKER_VOICE'
                    else 'MONITORING_REPORT' end, 'OPEN', 'grown', 'grown', '[]', date '2020-01-01', 'grown', 1, a.created_at
                from audit a where a.authority like 'GROWN-%'""",
                """
                insert into desk_research (id, authority, supplier_id, reference, contract_ids, researched_on, sources, conclusion, recorded_by, version,
                    created_at)
                select gen_random_uuid(), a.authority, a.supplier_id, a.reference, '{}', a.planned_on, '[]', 'grown', 'grown', 1, a.created_at
                from audit a where a.authority like 'GROWN-%'""",
                """
                insert into shared_external_report (report_id, authority, supplier_id, reference, organisation, kind, title, topics, received_on, summary,
                    complaints, networks, viewers, first_shared_at, shared_at, shared_by, version)
                select r.id, r.authority, r.supplier_id, r.reference, r.organisation, r.kind, r.title, '{}', r.received_on, r.summary, r.complaints,
                    '{GROWN-NETWORK}', '{}', r.created_at, r.created_at, 'grown', 1 from external_report r where r.authority = 'GROWN-THERE'""",
                """
                insert into external_report_read (id, report_id, owner, authority, read_by, what, read_at)
                select gen_random_uuid(), r.id, r.authority, 'GROWN-THERE', 'grown', 'FULL', now() from external_report r where r.authority like 'GROWN-%'""",
                "insert into stored_content (sha256, bytes) values (repeat('a', 64), 1) on conflict do nothing",
                """
                insert into evidence (id, authority, supplier_id, subject, audit_id, non_compliance_id, side, kind, title, audience, received_on, file_name,
                    media_type, bytes, sha256, content_at, edition, shared_at, zone, recorded_by, created_at, version)
                select gen_random_uuid(), n.authority, n.supplier_id, 'FINDING', n.audit_id, n.id, 'AUTHORITY', 'OTHER', 'grown', 'NETWORK', date '2020-01-01',
                    'grown.pdf', 'application/pdf', 1, repeat('a', 64), n.created_at, 1, now(), 'UTC', 'grown', n.created_at, 1
                from non_compliance n where n.authority like 'GROWN-%'""",
                """
                insert into programme (id, authority, year, adopted_on, adopted_by, version, created_at)
                select gen_random_uuid(), case when i <= 20 then 'GROWN-HERE' else 'GROWN-' || i end, 2000 + i % 100, date '2020-01-01', 'grown', 1, now()
                from generate_series(1, 20000) i""",
                """
                insert into known_supplier (id, legal_name, country)
                select distinct a.supplier_id, 'Grown', 'SE' from audit a where a.authority like 'GROWN-%' on conflict do nothing""",
                "analyze known_supplier, " + String.join(", ", TABLES));
    }

    @AfterEach
    void clear() throws SQLException {
        for (String table : TABLES) {
            execute("delete from " + table + " where authority like 'GROWN-%'");
        }
        execute("delete from known_supplier where legal_name = 'Grown'");
    }

    @Test
    @DisplayName(
            "no list of the document, plain or by any of its filters, for the authority, its auditor or the supplier, no read, no planning of a desktop audit, and no watch reads a table of 20,000 as a whole")
    void nothing_that_grows_is_read_as_a_whole() throws Exception {
        String manager = AuditApi.manager(HERE);
        String shared = "/audit/v1/shared-audits";
        String one = first(manager, shared, "auditId");
        String audit = first(manager, AuditApi.AUDITS, "id");
        String found = first(manager, AuditApi.CASES, "id");
        String external = "/audit/v1/external-reports";
        String report = first(manager, external, "id");
        Map<String, String> parents =
                Map.of(shared, one, AuditApi.AUDITS, audit, AuditApi.CASES, found, external, report);
        String sanction = first(manager, "/audit/v1/sanctions", "id");
        List<ApiOperation> lists = ApiDocument.ofRunningService().operations().stream()
                .filter(operation -> parameters(operation).contains("cursor"))
                .toList();
        PlansTaken plans = PlansTaken.during(() -> {
            for (ApiOperation list : lists) {
                walk(list, Role.SUSTAINABILITY_MANAGER, manager, parents);
                walk(list, Role.AUDITOR, AuditApi.auditor(HERE), parents);
                walk(list, Role.SUPPLIER, AuditApi.supplier(supplier), parents);
            }
            AuditApi.as(AuditApi.supplier(supplier))
                    .get("/audit/v1/audits-avoided")
                    .then()
                    .statusCode(200);
            for (String path : List.of(
                    shared + "/" + one,
                    shared + "/" + one + "/reusability",
                    "/audit/v1/sanctions/" + sanction,
                    "/audit/v1/shared-external-reports/" + first(manager, "/audit/v1/shared-external-reports", "id"),
                    "/audit/v1/follow-up-report?from=2031-01-01&to=2031-12-31&scope=NETWORK",
                    "/audit/v1/programme-proposal")) {
                AuditApi.as(manager).get(path).then().statusCode(200);
            }
            AuditApi.post(
                            manager,
                            AuditApi.AUDITS,
                            "{\"supplierId\":\"%s\",\"type\":\"DESKTOP\",\"plannedOn\":\"2026-05-01\"}"
                                    .formatted(supplier))
                    .then()
                    .statusCode(201);
        });
        for (String table : TABLES) {
            assertTrue(plans.readsOf(table) > 0, table + " was read");
        }
        assertEquals(List.of(), plans.readingWhole(TABLES));
        assertEquals(List.of(), plans.readingWhole("known_supplier"));
    }

    private static String first(String token, String path, String member) {
        return AuditApi.as(token).get(path).jsonPath().getString("items[0]." + member);
    }

    private static List<String> parameters(ApiOperation operation) {
        List<String> names = new ArrayList<>();
        operation
                .definition()
                .path("parameters")
                .forEach(parameter -> names.add(ApiDocument.ofRunningService()
                        .resolve(parameter)
                        .path("name")
                        .asText()));
        return names;
    }

    /** The list as it is, and by each of its filters. */
    private void walk(ApiOperation list, String role, String token, Map<String, String> parents) {
        if (!list.allows(role)) {
            return;
        }
        String path = list.path();
        for (Map.Entry<String, String> parent : parents.entrySet()) {
            path = path.replace(parent.getKey() + "/{id}", parent.getKey() + "/" + parent.getValue());
        }
        assertFalse(path.contains("{"), "nothing planted for " + list);
        // Not every caller sees the parent that the manager sees: then there is nothing to list.
        boolean below = !path.equals(list.path());
        int plain = AuditApi.as(token).get(path).statusCode();
        assertTrue(
                plain == 200 || below && !role.equals(Role.SUSTAINABILITY_MANAGER) && plain == 404, list + " " + role);
        for (String filter : parameters(list)) {
            if (!List.of("cursor", "limit", "id").contains(filter)) {
                String value = filter.equals("status") ? someStatus(list) : filters.get(filter);
                String query = filter.equals("clock") ? "overdue=true&clock=PLAN" : filter + "=" + value;
                assertEquals(
                        200,
                        AuditApi.as(token).get(path + "?" + query).statusCode(),
                        list + " by " + filter + ": give it a value");
            }
        }
    }

    private static String someStatus(ApiOperation list) {
        return switch (list.id()) {
            case "listAudits" -> "PLANNED";
            case "listNonCompliances" -> "COMMUNICATED";
            case "listSanctions" -> "PROPOSED";
            default -> "REQUESTED";
        };
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
