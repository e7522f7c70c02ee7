package org.suppliercompliance.chassis.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.suppliercompliance.chassis.database.DatabaseException;

/** Runs what is marked {@link TenantTransaction}, in the form that the service needs. */
@ApplicationScoped
class TenantTransactions {
    private static final Logger LOG = Logger.getLogger(TenantTransactions.class);

    private static final long DEADLOCK_PAUSE_NANOS = 20_000_000;

    private final TransactionForm form;

    TenantTransactions(EntityTransactions withEntities, PlainTransactions plain) {
        this.form = withEntities.areNeeded() ? withEntities : plain;
    }

    /** Runs the work in the tenant's transaction: joins the running one, or begins, commits, and tries a deadlock victim once more. */
    <T> T call(Purpose purpose, Callable<T> work) throws Exception {
        if (TenantSession.running() != null) {
            return work.call();
        }
        try {
            return form.once(purpose, work);
        } catch (Exception e) {
            if (!DatabaseException.lostDeadlock(e)) {
                throw e;
            }
            LOG.debug("deadlock victim, tried once more", e);
            // At once it could take its first lock before the survivor wakes up, and meet it crosswise again.
            LockSupport.parkNanos(DEADLOCK_PAUSE_NANOS);
            return form.once(purpose, work);
        }
    }
}
