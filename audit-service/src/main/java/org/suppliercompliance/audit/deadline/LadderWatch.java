package org.suppliercompliance.audit.deadline;

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
 * States each step of a due day once, whatever is due then: the kinds of deadlines differ in the table they wait in and in their facts.
 *
 * @param <T> a claimed row
 */
public abstract class LadderWatch<T extends LadderWatch.Due> implements DueWork {
    protected static final int BATCH = 500;

    private static final String RECORD = """
            insert into deadline_step (deadline_id, step, authority, stated, recorded_at)
            select s.deadline_id, s.step, s.authority, s.stated, ?
            from unnest(?::uuid[], ?::integer[], ?::text[], ?::boolean[]) as s (deadline_id, step, authority, stated)
            on conflict do nothing
            returning deadline_id, step, stated""";

    /** What waits for a step of its ladder. */
    public interface Due extends DueDay {
        /** One id per version of the date: the steps of each are stated once. */
        UUID deadlineId();

        String authority();

        Ladder ladder();

        /** The step it waits for. */
        int awaited();

        /** What there is to say at the step. */
        Fact fact(int step);
    }

    /** Where the claimed rows stand after the pass, each list in their order. */
    public record Steps(@Nullable Integer[] next, @Nullable String[] nextAt, Integer[] stated) {}

    private record Stated(UUID deadlineId, int step) {}

    /** Claims what is due, with its locks, skipping what another replica holds. */
    protected abstract List<T> claim(WorkerTransaction transaction, Instant now);

    /** Writes where the rows stand now. */
    protected abstract void advance(WorkerTransaction transaction, List<T> due, Steps steps);

    /** The last step of these has passed while they ran. */
    protected void ended(WorkerTransaction transaction, List<T> due) {}

    @Override
    public int runBatch(WorkerTransaction transaction) {
        Instant now = transaction.now();
        List<T> due = claim(transaction, now);
        if (due.isEmpty()) {
            return 0;
        }
        List<Ladder.Pass> passes = due.stream()
                .map(row -> row.ladder().pass(row.awaited(), row, now))
                .toList();
        Set<Stated> stated = record(transaction, due, passes, now);
        List<T> ended = new ArrayList<>();
        for (int i = 0; i < due.size(); i++) {
            T row = due.get(i);
            Integer step = passes.get(i).stated();
            if (step != null && stated.contains(new Stated(row.deadlineId(), step))) {
                transaction.append(row.fact(step));
            }
            if (passes.get(i).next() == null) {
                ended.add(row);
            }
        }
        advance(transaction, due, steps(passes));
        if (!ended.isEmpty()) {
            ended(transaction, ended);
        }
        return due.size();
    }

    private Set<Stated> record(WorkerTransaction transaction, List<T> due, List<Ladder.Pass> passes, Instant now) {
        List<UUID> ids = new ArrayList<>();
        List<Integer> steps = new ArrayList<>();
        List<String> authorities = new ArrayList<>();
        List<String> stated = new ArrayList<>();
        for (int i = 0; i < due.size(); i++) {
            Ladder.Pass pass = passes.get(i);
            for (int step : pass.passed()) {
                ids.add(due.get(i).deadlineId());
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

    private static Steps steps(List<Ladder.Pass> passes) {
        int size = passes.size();
        Steps steps = new Steps(new Integer[size], new String[size], new Integer[size]);
        for (int i = 0; i < size; i++) {
            Ladder.Pass pass = passes.get(i);
            Instant at = pass.nextAt();
            steps.next()[i] = pass.next();
            steps.nextAt()[i] = at == null ? null : at.toString();
            steps.stated()[i] = pass.stated() == null ? 0 : 1;
        }
        return steps;
    }
}
