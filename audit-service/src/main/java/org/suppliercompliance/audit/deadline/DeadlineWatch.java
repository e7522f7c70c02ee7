package org.suppliercompliance.audit.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.event.Fact;
import org.suppliercompliance.chassis.work.DueWork;

/**
 * States each step of a deadline once. It locks deadlines only, and never waits for one: an act locks the case first and its deadlines
 * second, so the two cannot wait for each other. Whichever comes first wins, and the other sees its outcome.
 */
@ApplicationScoped
class DeadlineWatch implements DueWork {
    private static final int BATCH = 500;

    private static final String CLAIM = """
            select id, non_compliance_id, clock, version, authority, supplier_id, reference, severity, zone, ladder, computed_on,
                   due_on, overdue_since, next_step, steps_stated
            from deadline where next_step_at <= ?
            order by next_step_at limit %d for update skip locked""".formatted(BATCH);

    private static final String RECORD = """
            insert into deadline_step (deadline_id, step, authority, stated, recorded_at)
            select s.deadline_id, s.step, s.authority, s.stated, ?
            from unnest(?::uuid[], ?::integer[], ?::text[], ?::boolean[]) as s (deadline_id, step, authority, stated)
            on conflict do nothing
            returning deadline_id, step, stated""";

    private static final String ADVANCE = """
            update deadline d
            set next_step = p.next_step, next_step_at = p.next_step_at, steps_stated = d.steps_stated + p.stated
            from unnest(?::uuid[], ?::text[], ?::integer[], ?::integer[], ?::timestamptz[], ?::integer[])
                as p (non_compliance_id, clock, version, next_step, next_step_at, stated)
            where d.non_compliance_id = p.non_compliance_id and d.clock = p.clock and d.version = p.version""";

    @Override
    public String name() {
        return "deadline-watch";
    }

    @Override
    public int runBatch(WorkerTransaction transaction) {
        Instant now = transaction.now();
        List<DueDeadline> due = transaction.query(CLAIM, DueDeadline::from, now);
        if (due.isEmpty()) {
            return 0;
        }
        List<Ladder.Pass> passes = due.stream()
                .map(row -> row.ladder().pass(row.awaited(), row.deadline(), now))
                .toList();
        Set<Stated> stated = record(transaction, due, passes, now);
        for (int i = 0; i < due.size(); i++) {
            DueDeadline row = due.get(i);
            Integer step = passes.get(i).stated();
            if (step != null && stated.contains(new Stated(row.deadline().id(), step))) {
                transaction.append(fact(row, step));
            }
        }
        advance(transaction, due, passes);
        return due.size();
    }

    /** The facts of a deadline are numbered by how many it has stated, so that consumers can tell a stale one. */
    private static Fact fact(DueDeadline row, int step) {
        return new Fact(
                row.deadline().clock().factOf(step),
                row.deadline().id().toString(),
                row.stepsStated() + 1L,
                row.supplierId().toString(),
                row.authority(),
                row.supplierId().toString(),
                row.fact(step));
    }

    private static Set<Stated> record(
            WorkerTransaction transaction, List<DueDeadline> due, List<Ladder.Pass> passes, Instant now) {
        List<UUID> ids = new ArrayList<>();
        List<Integer> steps = new ArrayList<>();
        List<String> authorities = new ArrayList<>();
        List<String> stated = new ArrayList<>();
        for (int i = 0; i < due.size(); i++) {
            Ladder.Pass pass = passes.get(i);
            for (int step : pass.passed()) {
                ids.add(due.get(i).deadline().id());
                steps.add(step);
                authorities.add(due.get(i).authority());
                stated.add(Boolean.toString(pass.states(step)));
            }
        }
        return new HashSet<>(transaction.query(
                RECORD,
                row -> new Stated(row.uuid("deadline_id"), row.integer("step")),
                now,
                ids.toArray(UUID[]::new),
                steps.toArray(Integer[]::new),
                authorities,
                stated));
    }

    private static void advance(WorkerTransaction transaction, List<DueDeadline> due, List<Ladder.Pass> passes) {
        int size = due.size();
        UUID[] cases = new UUID[size];
        String[] clocks = new String[size];
        Integer[] versions = new Integer[size];
        @Nullable Integer[] next = new Integer[size];
        @Nullable String[] nextAt = new String[size];
        Integer[] stated = new Integer[size];
        for (int i = 0; i < size; i++) {
            Ladder.Pass pass = passes.get(i);
            Instant at = pass.nextAt();
            cases[i] = due.get(i).nonComplianceId();
            clocks[i] = due.get(i).deadline().clock().name();
            versions[i] = due.get(i).deadline().version();
            next[i] = pass.next();
            nextAt[i] = at == null ? null : at.toString();
            stated[i] = pass.stated() == null ? 0 : 1;
        }
        transaction.update(ADVANCE, cases, clocks, versions, next, nextAt, stated);
    }

    private record Stated(UUID deadlineId, int step) {}
}
