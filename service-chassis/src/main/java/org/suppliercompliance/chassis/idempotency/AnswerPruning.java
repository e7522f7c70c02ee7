package org.suppliercompliance.chassis.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.work.DueWork;

/** Forgets stored answers after their day, a batch at a time; looks once a minute. */
@ApplicationScoped
class AnswerPruning implements DueWork {
    private static final long PAUSE = Duration.ofMinutes(1).toNanos();
    private static final int BATCH = 1_000;

    private final AtomicLong next = new AtomicLong(System.nanoTime() + PAUSE);

    @Override
    public String name() {
        return "idempotency-pruning";
    }

    @Override
    public int runBatch(WorkerTransaction transaction) {
        long due = next.get();
        if (System.nanoTime() - due < 0) {
            return 0;
        }
        int pruned = transaction.update("""
                delete from idempotency_answer where scope in (
                    select scope from idempotency_answer where created_at < clock_timestamp() - interval '25 hours'
                    order by created_at limit %d for update skip locked)
                """.formatted(BATCH));
        if (pruned < BATCH) {
            next.set(System.nanoTime() + PAUSE);
        }
        return pruned;
    }
}
