package org.suppliercompliance.chassis.tenancy;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.event.PendingFacts;

/**
 * What belongs to the tenant transaction that runs on this thread.
 *
 * @param database plain SQL in it
 * @param facts waiting for the commit
 */
record TenantSession(TenantDatabase database, PendingFacts facts) {
    private static final ThreadLocal<@Nullable TenantSession> RUNNING = new ThreadLocal<>();

    static @Nullable TenantSession running() {
        return RUNNING.get();
    }

    <T> T run(Callable<T> work) throws Exception {
        RUNNING.set(this);
        try {
            return work.call();
        } finally {
            RUNNING.remove();
        }
    }
}
