package org.suppliercompliance.criteria.shipped;

import java.util.function.ToIntFunction;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.database.WorkerTransactions;

/**
 * One edition of shipped files: loaded by one replica, once, in one transaction.
 *
 * @param name changes when the files do
 * @param lock what replicas that start together queue for
 */
record ShippedEdition(String name, long lock) {
    /** Returns how many the loader added: none when any replica has loaded this edition before. */
    int load(WorkerTransactions transactions, ToIntFunction<WorkerTransaction> loader) {
        return transactions.call(transaction -> {
            // Replicas wait here for longer than a request would; the later ones then find the edition.
            transaction.update("set local lock_timeout = '60s'");
            transaction.update("set local statement_timeout = '60s'");
            transaction.query("select pg_advisory_xact_lock(?)::text as locked", row -> true, lock);
            int fresh = transaction.update(
                    "insert into shipped_edition (edition, loaded_at) values (?, ?) on conflict (edition) do nothing",
                    name,
                    transaction.now());
            return fresh == 0 ? 0 : loader.applyAsInt(transaction);
        });
    }
}
