package org.suppliercompliance.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.work.DueWork;

/**
 * Forgets how attempts of long ago went, a batch at a time; looks once an hour. Every delivery stays, with its state and the number of its
 * attempts; one that waits keeps its attempts, too.
 */
@ApplicationScoped
class AttemptPruning implements DueWork {
    private static final long PAUSE = Duration.ofHours(1).toNanos();
    private static final int BATCH = 1_000;

    /** Ids grow with the time of their making, so what is old stands first in the key. */
    private static final String PRUNE =
            "delete from delivery_attempt where (delivery_id, number) in (select a.delivery_id, a.number from delivery_attempt a"
                    + " join delivery d on d.id = a.delivery_id where a.delivery_id < ? and a.started_at < ? and d.status <> 'PENDING'"
                    + " order by a.delivery_id, a.number limit " + BATCH + " for update of a skip locked)";

    private final int monthsKept;
    private final AtomicLong next = new AtomicLong(System.nanoTime());

    AttemptPruning(DeliverySettings settings) {
        this.monthsKept = settings.attemptsMonthsKept();
    }

    @Override
    public String name() {
        return "attempt-pruning";
    }

    @Override
    public int runBatch(WorkerTransaction transaction) {
        if (System.nanoTime() - next.get() < 0) {
            return 0;
        }
        int pruned = prune(transaction);
        if (pruned < BATCH) {
            next.set(System.nanoTime() + PAUSE);
        }
        return pruned;
    }

    /** One batch; answers how many attempts are forgotten. */
    int prune(WorkerTransaction transaction) {
        Instant before =
                transaction.now().atZone(ZoneOffset.UTC).minusMonths(monthsKept).toInstant();
        return transaction.update(PRUNE, new UUID(before.toEpochMilli() << 16, 0), before);
    }
}
