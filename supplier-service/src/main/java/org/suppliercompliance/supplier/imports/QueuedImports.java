package org.suppliercompliance.supplier.imports;

import jakarta.inject.Singleton;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.work.DueWork;

/** Notices files that nobody works on: taken by a replica that died, or given back after a database error. */
@Singleton
class QueuedImports implements DueWork {
    private final ImportStore store;
    private final ImportRunner runner;

    QueuedImports(ImportStore store, ImportRunner runner) {
        this.store = store;
        this.runner = runner;
    }

    @Override
    public String name() {
        return "queued-imports";
    }

    /** Claims nothing itself: a file is many transactions, and the runner opens them one by one. */
    @Override
    public int runBatch(WorkerTransaction transaction) {
        if (store.anyOpen(transaction)) {
            runner.wake();
        }
        return 0;
    }
}
