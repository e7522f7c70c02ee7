package org.suppliercompliance.chassis.work;

import org.suppliercompliance.chassis.database.WorkerTransaction;

/**
 * Work that falls due. A bean that implements this is run on every replica, every {@code chassis.watch.interval}; each pass calls
 * {@link #runBatch} until it returns 0. Claim rows with {@code FOR UPDATE SKIP LOCKED} through a partial index, judge time by
 * {@link WorkerTransaction#now()}, and record what was done under a unique key: safe on any number of replicas.
 */
public interface DueWork {
    /** The name in logs and metrics, kebab case. */
    String name();

    /** Handles up to one batch of due rows in the given transaction and returns how many it claimed. */
    int runBatch(WorkerTransaction transaction);
}
