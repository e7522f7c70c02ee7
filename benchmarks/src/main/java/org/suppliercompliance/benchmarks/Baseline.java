package org.suppliercompliance.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** Fills the frozen tables of the baseline database. */
final class Baseline {
    private Baseline() {}

    /** Makes the tables anew with so many detected states. */
    static void fill(Setting setting, int states) {
        try {
            setting.sql("baseline", Files.readString(Setting.baseline("schema.sql")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        setting.sql("baseline", """
                insert into act_state (id, n, authority, supplier_id, status, severity, version)
                select md5('bench-' || n)::uuid, n, 'BENCH', '%s', 'DETECTED', 'MAJOR', 1
                from generate_series(1, %d) as n""".formatted(setting.supplier, states));
        setting.sql("baseline", "vacuum analyze");
    }

    /** Lets the states be communicated and late. */
    static void communicateAll(Setting setting) {
        setting.sql("baseline", """
                update act_state set status = 'COMMUNICATED', communicated_on = current_date - 60, plan_due_on = current_date - 30,
                    correction_due_on = current_date + 120, overdue_at = clock_timestamp() - n * interval '1 second'""");
        setting.sql("baseline", "vacuum analyze");
    }
}
