package org.suppliercompliance.chassis.database;

import java.util.function.Consumer;
import java.util.function.Function;

/** Opens transactions of the {@code worker} role on its own small pool. */
public interface WorkerTransactions {
    /** Runs the work and commits; any exception rolls back and is rethrown (a JDBC error as {@link DatabaseException}). */
    <T> T call(Function<WorkerTransaction, T> work);

    /** As {@link #call(Function)}, without a result. */
    default void run(Consumer<WorkerTransaction> work) {
        call(transaction -> {
            work.accept(transaction);
            return true;
        });
    }
}
