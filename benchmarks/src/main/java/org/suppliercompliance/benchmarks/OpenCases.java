package org.suppliercompliance.benchmarks;

/** Open cases in bulk: communicated, both clocks running, plan due far ahead unless made due. */
final class OpenCases {
    private OpenCases() {}

    /** Empties the audit database's cases and makes so many open ones; a thousandth of them is overdue. */
    static void fill(Setting setting, int open) {
        fill(setting, open, 1_000);
    }

    /** The same with every so manieth overdue. */
    static void fill(Setting setting, int open, int every) {
        setting.sql("audit", "truncate non_compliance, case_record, deadline, deadline_step");
        setting.sql("audit", """
                insert into non_compliance (id, authority, supplier_id, reference, severity, status, description, zone, detected_on,
                    raised_by, communicated_on, version, created_at)
                select md5('bench-' || n)::uuid, 'BENCH', '%s', 'NC-BENCH-' || n, 'MAJOR', 'COMMUNICATED', 'Working hours',
                    'Europe/Stockholm', current_date, 'auditor', current_date, 2, clock_timestamp()
                from generate_series(1, %d) as n""".formatted(setting.supplier, open));
        for (String clock : new String[] {"PLAN", "CORRECTION"}) {
            setting.sql("audit", """
                    insert into deadline (id, non_compliance_id, clock, version, authority, supplier_id, reference, severity, zone,
                        ladder, computed_on, due_on, overdue_since, overdue_at, running, next_step, next_step_at)
                    select gen_random_uuid(), md5('bench-' || n)::uuid, '%2$s', 1, 'BENCH', '%1$s', 'NC-BENCH-' || n, 'MAJOR',
                        'Europe/Stockholm', '{-14,-7,-1,0,7,30}', due, due, due + 1, due + 1, true,
                        case when n %% %4$d = 0 then null else -14 end, case when n %% %4$d = 0 then null else due - 14 end
                    from (select n, current_date + case when n %% %4$d = 0 then -40 else 100 + n %% 800 end as due
                          from generate_series(1, %3$d) as n) as made""".formatted(setting.supplier, clock, open, every));
        }
        setting.sql("audit", "vacuum analyze non_compliance, deadline, deadline_step");
    }
}
