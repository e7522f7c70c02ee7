package org.suppliercompliance.audit.supplierreports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.suppliercompliance.audit.deadline.LadderWatch;
import org.suppliercompliance.chassis.database.WorkerTransaction;

/** States each step of a report's date once. An act on a claimed report waits for the pass, and the pass skips a report that an act holds. */
@ApplicationScoped
class ReportWatch extends LadderWatch<DueReport> {
    private static final String CLAIM = """
            select id, contract_id, authority, supplier_id, reference, deadline_id, deadline_version, due_on, zone, ladder, next_step,
                steps_stated
            from supplier_report where next_step_at <= ?
            order by next_step_at limit %d for update skip locked""".formatted(BATCH);

    private static final String ADVANCE = """
            update supplier_report r
            set next_step = p.next_step, next_step_at = p.next_step_at, steps_stated = r.steps_stated + p.stated
            from unnest(?::uuid[], ?::integer[], ?::timestamptz[], ?::integer[]) as p (id, next_step, next_step_at, stated)
            where r.id = p.id""";

    @Override
    public String name() {
        return "report-watch";
    }

    @Override
    protected List<DueReport> claim(WorkerTransaction transaction, Instant now) {
        return transaction.query(CLAIM, DueReport::from, now);
    }

    @Override
    protected void advance(WorkerTransaction transaction, List<DueReport> due, Steps steps) {
        transaction.update(
                ADVANCE,
                due.stream().map(DueReport::reportId).toArray(UUID[]::new),
                steps.next(),
                steps.nextAt(),
                steps.stated());
    }
}
