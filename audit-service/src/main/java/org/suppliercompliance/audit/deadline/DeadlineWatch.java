package org.suppliercompliance.audit.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.suppliercompliance.chassis.database.WorkerTransaction;

/**
 * States each step of a case's deadline once. It locks deadlines only, and never waits for one: an act locks the case first and its
 * deadlines second, so the two cannot wait for each other. Whichever comes first wins, and the other sees its outcome.
 */
@ApplicationScoped
class DeadlineWatch extends LadderWatch<DueDeadline> {
    private static final String CLAIM = """
            select id, non_compliance_id, clock, version, authority, supplier_id, reference, severity, zone, ladder, computed_on,
                   due_on, overdue_since, next_step, steps_stated
            from deadline where next_step_at <= ?
            order by next_step_at limit %d for update skip locked""".formatted(BATCH);

    private static final String ADVANCE = """
            update deadline d
            set next_step = p.next_step, next_step_at = p.next_step_at, steps_stated = d.steps_stated + p.stated
            from unnest(?::uuid[], ?::text[], ?::integer[], ?::integer[], ?::timestamptz[], ?::integer[])
                as p (non_compliance_id, clock, version, next_step, next_step_at, stated)
            where d.non_compliance_id = p.non_compliance_id and d.clock = p.clock and d.version = p.version""";

    private final Instance<LadderEnd> ends;

    DeadlineWatch(Instance<LadderEnd> ends) {
        this.ends = ends;
    }

    @Override
    public String name() {
        return "deadline-watch";
    }

    @Override
    protected List<DueDeadline> claim(WorkerTransaction transaction, Instant now) {
        return transaction.query(CLAIM, DueDeadline::from, now);
    }

    @Override
    protected void advance(WorkerTransaction transaction, List<DueDeadline> due, Steps steps) {
        transaction.update(
                ADVANCE,
                due.stream().map(DueDeadline::nonComplianceId).toArray(UUID[]::new),
                due.stream().map(row -> row.deadline().clock().name()).toArray(String[]::new),
                due.stream().map(row -> row.deadline().version()).toArray(Integer[]::new),
                steps.next(),
                steps.nextAt(),
                steps.stated());
    }

    @Override
    protected void ended(WorkerTransaction transaction, List<DueDeadline> due) {
        Instant now = transaction.now();
        List<LadderEnd.Missed> missed = due.stream()
                .map(row -> new LadderEnd.Missed(
                        row.nonComplianceId(),
                        row.reference(),
                        row.authority(),
                        row.supplierId(),
                        row.deadline().clock(),
                        row.deadline().version(),
                        LocalDate.ofInstant(now, row.zone())))
                .toList();
        ends.forEach(end -> end.reached(missed, transaction));
    }
}
