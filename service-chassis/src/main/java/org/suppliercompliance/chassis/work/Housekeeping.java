package org.suppliercompliance.chassis.work;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.suppliercompliance.chassis.database.WorkerTransactions;

/** What keeps the chassis's own tables in shape: the months of the receipts are made before they are needed, and dropped when they are old. */
@ApplicationScoped
class Housekeeping {
    private static final int MONTHS_AHEAD = 3;

    private final WorkerTransactions transactions;
    private final int monthsKept;

    Housekeeping(
            WorkerTransactions transactions,
            @ConfigProperty(name = "chassis.inbox.months-kept", defaultValue = "24") int monthsKept) {
        this.transactions = transactions;
        this.monthsKept = monthsKept;
    }

    /** One pass; safe on any number of replicas at once. Returns how many partitions it made. */
    int run() {
        int made = transactions.call(transaction -> transaction
                .one("select inbox_ensure_partitions(?) as made", row -> row.integer("made"), MONTHS_AHEAD)
                .orElseThrow());
        transactions.call(transaction -> transaction
                .one("select inbox_forget(?) as dropped", row -> row.integer("dropped"), monthsKept)
                .orElseThrow());
        return made;
    }
}
