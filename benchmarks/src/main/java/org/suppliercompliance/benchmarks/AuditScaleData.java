package org.suppliercompliance.benchmarks;

/**
 * Five years of 300 authorities in networks of 22, made by SQL: every audit has five findings, half of the audits are shared, what is older
 * than a year is closed. Every thirtieth audit is of one authority, ten times as large as the others.
 */
final class AuditScaleData {
    static final int AUTHORITIES = 300;
    static final int AUDITS = 200_000;
    static final int CASES = 1_000_000;
    static final String LARGE_AUTHORITY = "SCALE-1";

    private static final String TABLES =
            "audit, non_compliance, case_record, deadline, shared_audit, audit_reuse, known_contract, known_risk";

    private static final String AUTHORITY =
            "(case when %1$s %% 30 = 1 then 'SCALE-1' when %1$s %% 300 = 0 then 'BENCH' else 'SCALE-' || %1$s %% 300 end)";

    private final Setting setting;

    AuditScaleData(Setting setting) {
        this.setting = setting;
    }

    /** A case of the authority that asks. */
    static String ownCase(int n) {
        return id(4, 300 * (n % 666) + AUDITS * (n % 5));
    }

    /** An audit that another member of the network shares: the shared ones have even numbers. */
    static String sharedAudit(int n) {
        return id(5, 300 * (n % 666) + 2);
    }

    private static String id(int kind, int n) {
        return String.format("00000000-0000-7000-800%d-%012x", kind, n);
    }

    private static String sqlId(int kind, String n) {
        return "('00000000-0000-7000-800" + kind + "-' || lpad(to_hex(" + n + "), 12, '0'))::uuid";
    }

    private static String authority(String n) {
        return AUTHORITY.formatted(n);
    }

    void fill() {
        if (setting.count("audit", "select count(*) from known_network_member where network = 'SCALE-0'") > 0) {
            return;
        }
        sql(
                "truncate non_compliance, case_record, deadline, deadline_step, audit, shared_audit, audit_read, audit_reuse");
        surroundings();
        audits();
        cases();
        shared();
        // Apart from the rows: what one statement wrote must be visible to all before it counts as such.
        for (String one : TABLES.split(", ")) {
            sql("vacuum analyze " + one);
        }
    }

    private void surroundings() {
        sql("""
                insert into known_network_member select 'SCALE-' || i / 22, case when i = 0 then 'BENCH' else 'SCALE-' || i end
                from generate_series(0, 299) i""");
        sql("""
                insert into known_authority (code, name, zone, steps_before, steps_after, plan_due_months, correction_due_months)
                select 'SCALE-' || i, 'Scale ' || i, 'Europe/Stockholm', '{14,7,1}', '{0,7,30}', 1, 6 from generate_series(1, 299) i""");
        sql("insert into known_supplier (id, legal_name, country) select " + sqlId(6, "i")
                + ", 'Supplier ' || i, 'SE' from generate_series(0, 19999) i");
        sql(
                "insert into known_theme select " + sqlId(7, "i")
                        + ", 1, (array['monitoring', 'transparency', 'ohs', 'labour',"
                        + " 'process-chemicals', 'anti-corruption', 'risk-assessment', 'environment'])[1 + i] from generate_series(0, 7) i");
        sql("""
                insert into known_contract (id, authority, supplier_id, reference, starts_on, ends_on, period_known, reporting_duty, right_to_audit)
                select gen_random_uuid(), case when a = 0 then 'BENCH' else 'SCALE-' || a end, SUPPLIER, 'C' || i,
                    current_date - 2000 + i * 20, current_date - 600 + i * 20, true, false, true
                from generate_series(0, 299) a cross join generate_series(0, 99) i""".replace("SUPPLIER", sqlId(6, "(a * 61 + i) % 20000")));
        sql("""
                insert into known_risk (authority, supplier_id, level, score, score_rank, bid_adjustment, factors, assessed_at)
                select case when a = 0 then 'BENCH' else 'SCALE-' || a end, SUPPLIER, case when i % 3 = 0 then 'HIGH' else 'LOW' end, i, i * 100, 0,
                    '[{"factor":"COUNTRY_OF_PRODUCTION","level":"HIGH","weight":25,"share":30.1},{"factor":"CONTRACT_SIZE","level":"HIGH","weight":20,"share":20.2}]',
                    now()
                from generate_series(0, 299) a cross join generate_series(0, 99) i on conflict do nothing""".replace("SUPPLIER", sqlId(6, "(a * 61 + i) % 20000")));
    }

    private void audits() {
        sql("""
                insert into audit (id, authority, supplier_id, reference, type, status, dimensions, planned_on, started_on, drafted_on, finalised_on,
                    planned_by, version, created_at)
                select AUDIT, AUTHORITY, SUPPLIER, 'AU-' || i, case when i % 7 = 0 then 'FACTORY' else 'DESKTOP' end, 'FINAL', '{SOCIAL}', final - 60,
                    final - 50, final - 20, final, 'manager', 4, final - 60
                from (select i, current_date - (i / 300 * 7) % 1800 as final from generate_series(0, 199999) i) s""".replace("AUDIT,", sqlId(5, "i") + ",")
                .replace("AUTHORITY", authority("i"))
                .replace("SUPPLIER", sqlId(6, "i % 20000")));
        sql("""
                insert into audit_reuse (id, audit_id, owner, authority, supplier_id, reference, criteria, age_months, reused_on, reused_by, created_at)
                select gen_random_uuid(), a.id, a.authority, case when n % 22 = 0 then 'BENCH' else 'SCALE-' || n % 22 end, a.supplier_id, a.reference, '[]', 1,
                    a.finalised_on, 'manager', now()
                from (select a.*, row_number() over () as n from audit a where a.authority <> 'BENCH' limit 20000) a on conflict do nothing""");
    }

    private void cases() {
        sql("""
                insert into non_compliance (id, authority, supplier_id, audit_id, reference, criterion_id, criterion_code, criterion_version, severity, status,
                    description, site_name, site_country, brand, product_category, zone, detected_on, raised_by, communicated_on, closed_on, verdict, version,
                    created_at)
                select CASEID, AUTHORITY, SUPPLIER, AUDITID, 'NC-' || n, CRITERION, 'C-' || n % 8, 1,
                    case when n % 11 = 0 then 'SERIOUS' when n % 11 < 6 then 'MAJOR' when n % 11 < 10 then 'MINOR' else 'OBSERVATION' end,
                    case when closed then 'CLOSED' when n % 3 = 0 then 'COMMUNICATED' else 'PLAN_APPROVED' end,
                    'Working hours above 60 a week in final assembly, third shift', 'Hall ' || n % 50, (array['CN','VN','IN','MY','TH','TW','MX','CZ'])[1 + n % 8],
                    'Brand ' || n % 40, 'CATEGORY-' || n % 10, 'Europe/Stockholm', found, 'auditor', found,
                    case when closed then found + 150 end, case when closed then 'ELIMINATED' end, 5, found
                from (
                    select n, n % 200000 as a, current_date - (n % 200000 / 300 * 7) % 1800 - 30 as found,
                        (n % 200000 / 300 * 7) % 1800 > 365 or n % 2 = 0 as closed
                    from generate_series(0, 999999) n) s""".replace("CASEID", sqlId(4, "n"))
                .replace("AUTHORITY", authority("a"))
                .replace("SUPPLIER", sqlId(6, "a % 20000"))
                .replace("AUDITID", sqlId(5, "a"))
                .replace("CRITERION", sqlId(7, "n % 8")));
        sql("""
                insert into case_record (non_compliance_id, version, authority, supplier_id, act, status, recorded_at, recorded_by, detail)
                select n.id, v, n.authority, n.supplier_id, (array['DETECT','COMMUNICATE','SUBMIT_PLAN','APPROVE_PLAN'])[v],
                    (array['DETECTED','COMMUNICATED','PLAN_SUBMITTED','PLAN_APPROVED'])[v], n.created_at, 'manager', '{}'
                from non_compliance n cross join generate_series(1, 4) v""");
        for (String clock : new String[] {"PLAN", "CORRECTION"}) {
            boolean plan = clock.equals("PLAN");
            sql("""
                    insert into deadline (id, non_compliance_id, clock, version, authority, supplier_id, reference, severity, zone, ladder, computed_on, due_on,
                        overdue_since, overdue_at, running, stopped_on)
                    select gen_random_uuid(), n.id, 'CLOCK', 1, n.authority, n.supplier_id, n.reference, n.severity, n.zone, '{-14,-7,-1,0,7,30}', due, due,
                        due + 1, due + 1, stopped is null, stopped
                    from (
                        select n.*, n.communicated_on + DAYS as due, STOPPED as stopped from non_compliance n
                        where n.severity <> 'OBSERVATION') n""".replace("CLOCK", clock).replace("DAYS", plan ? "30" : "182").replace(
                    "STOPPED",
                    plan ? "case when n.status <> 'COMMUNICATED' then n.communicated_on + 25 end" : "n.closed_on"));
        }
    }

    /** Of the even-numbered audits, as they stand. */
    private void shared() {
        sql("""
                insert into shared_audit (audit_id, authority, supplier_id, reference, type, dimensions, planned_on, finalised_on, networks, viewers,
                    open_non_compliances, overdue, content, first_shared_at, shared_at, shared_by, version)
                select a.id, a.authority, a.supplier_id, a.reference, a.type, a.dimensions, a.planned_on, a.finalised_on, array[m.network], '{}', 0, 0,
                    jsonb_build_object('method', 'Documents', 'criteria', '[]'::jsonb, 'findings', f.findings), a.finalised_on, a.finalised_on, 'manager', 1
                from audit a
                join known_network_member m on m.member = a.authority and m.network like 'SCALE-%'
                join (
                    select n.audit_id, jsonb_agg(jsonb_build_object(
                        'criterion', jsonb_build_object('id', n.criterion_id, 'code', n.criterion_code, 'version', 1), 'severity', n.severity,
                        'status', n.status, 'overdue', false, 'description', n.description, 'siteName', null, 'siteMasked', true,
                        'siteCountry', n.site_country, 'brand', null, 'productCategory', n.product_category, 'detectedOn', n.detected_on,
                        'communicatedOn', n.communicated_on, 'planDueOn', n.communicated_on + 30, 'correctionDueOn', n.communicated_on + 182,
                        'closedOn', n.closed_on)) as findings
                    from non_compliance n group by n.audit_id) f on f.audit_id = a.id
                where right(a.id::text, 1) in ('0', '2', '4', '6', '8', 'a', 'c', 'e')""");
    }

    private void sql(String statement) {
        setting.sql("audit", statement);
    }
}
