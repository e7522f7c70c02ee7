package org.suppliercompliance.chassis.work;

import jakarta.enterprise.context.ApplicationScoped;
import org.suppliercompliance.chassis.database.WorkerTransactions;

/** What keeps the chassis's own tables in shape: the partitions of the receipts are made before they are needed. */
@ApplicationScoped
class Housekeeping {
    private static final int MONTHS_AHEAD = 3;

    private final WorkerTransactions transactions;

    Housekeeping(WorkerTransactions transactions) {
        this.transactions = transactions;
    }

    /** One pass; safe on any number of replicas at once. Returns how many partitions it made. */
    int run() {
        return transactions.call(transaction -> transaction
                .one("select inbox_ensure_partitions(?) as made", row -> row.integer("made"), MONTHS_AHEAD)
                .orElseThrow());
    }
}
