package org.suppliercompliance.chassis.tenancy;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.DatabaseException;
import org.suppliercompliance.chassis.event.FactRecorder;

/**
 * The programmatic form of {@link TenantTransaction}. Round trips of its own: one for the tenant (BEGIN travels with it), one for all
 * appended facts together, one for the commit.
 */
@ApplicationScoped
public class TenantTransactions {
    private static final Logger LOG = Logger.getLogger(TenantTransactions.class);

    private static final long DEADLOCK_PAUSE_NANOS = 20_000_000;

    private final TransactionManager transactionManager;
    private final TransactionSynchronizationRegistry registry;
    private final AgroalDataSource dataSource;
    private final TokenCaller callers;
    private final FactRecorder recorder;
    private final @Nullable EntityManager entities;

    TenantTransactions(
            TransactionManager transactionManager,
            TransactionSynchronizationRegistry registry,
            AgroalDataSource dataSource,
            TokenCaller callers,
            FactRecorder recorder,
            Instance<EntityManager> entities) {
        this.transactionManager = transactionManager;
        this.registry = registry;
        this.dataSource = dataSource;
        this.callers = callers;
        this.recorder = recorder;
        this.entities = entities.isResolvable() ? entities.get() : null;
    }

    /** Runs the work in the tenant's transaction: joins the running one, or begins, commits, and tries a deadlock victim once more. */
    public <T> T call(boolean readOnly, Callable<T> work) throws Exception {
        if (transactionManager.getStatus() != Status.STATUS_NO_TRANSACTION) {
            if (registry.getResource(TenantSession.KEY) == null) {
                throw new IllegalStateException(
                        "a tenant transaction joins only a tenant transaction: remove @Transactional");
            }
            return work.call();
        }
        try {
            return once(readOnly, work);
        } catch (Exception e) {
            if (!DatabaseException.lostDeadlock(e)) {
                throw e;
            }
            LOG.debug("deadlock victim, tried once more", e);
            // At once it could take its first lock before the survivor wakes up, and meet it crosswise again.
            LockSupport.parkNanos(DEADLOCK_PAUSE_NANOS);
            return once(readOnly, work);
        }
    }

    private <T> T once(boolean readOnly, Callable<T> work) throws Exception {
        transactionManager.begin();
        TenantSession session = null;
        T result;
        try {
            session = TenantSession.open(dataSource, callers.current(), readOnly, recorder.begin());
            registry.putResource(TenantSession.KEY, session);
            result = work.call();
            if (transactionManager.getStatus() != Status.STATUS_ACTIVE) {
                throw new IllegalStateException("the transaction was marked for rollback or timed out");
            }
            if (!readOnly && entities != null) {
                entities.flush();
            }
            session.complete();
        } catch (Throwable e) {
            rollBack(session);
            throw e;
        }
        commit();
        session.committed();
        return result;
    }

    private void commit() throws SystemException {
        try {
            transactionManager.commit();
        } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException e) {
            throw DatabaseException.of("commit failed", e);
        }
    }

    private void rollBack(@Nullable TenantSession session) {
        try {
            if (session != null) {
                session.close();
            }
            if (transactionManager.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transactionManager.rollback();
            }
        } catch (SystemException | SQLException | RuntimeException e) {
            LOG.warn("rollback failed, the connection is given up", e);
        }
    }
}
