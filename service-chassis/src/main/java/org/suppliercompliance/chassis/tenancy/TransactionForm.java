package org.suppliercompliance.chassis.tenancy;

import java.util.concurrent.Callable;

/** How a tenant transaction is begun and ended. */
interface TransactionForm {
    /** Runs the work in a transaction of its own: commits, or rolls back at any exception. */
    <T> T once(Purpose purpose, Callable<T> work) throws Exception;
}
