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
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.DatabaseException;
import org.suppliercompliance.chassis.database.JdbcDatabase;
import org.suppliercompliance.chassis.database.RowMapper;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.event.FactRecorder;
import org.suppliercompliance.chassis.event.PendingFacts;

/**
 * The form of a service with entities: Hibernate wants the transaction manager and shares its connection. Round trips of its own: one for
 * the tenant (BEGIN travels with it), one for all appended facts together, one for the commit.
 */
@ApplicationScoped
class EntityTransactions implements TransactionForm {
    private static final Logger LOG = Logger.getLogger(EntityTransactions.class);

    private final TransactionManager transactionManager;
    private final AgroalDataSource dataSource;
    private final TokenCaller callers;
    private final FactRecorder recorder;
    private final @Nullable EntityManager entities;

    EntityTransactions(
            TransactionManager transactionManager,
            AgroalDataSource dataSource,
            TokenCaller callers,
            FactRecorder recorder,
            Instance<EntityManager> entities) {
        this.transactionManager = transactionManager;
        this.dataSource = dataSource;
        this.callers = callers;
        this.recorder = recorder;
        EntityManager known = entities.isResolvable() ? entities.get() : null;
        this.entities = known == null || known.getMetamodel().getEntities().isEmpty() ? null : known;
    }

    /** Whether this service has entities at all. */
    boolean areNeeded() {
        return entities != null;
    }

    @Override
    public <T> T once(Purpose purpose, Callable<T> work) throws Exception {
        if (transactionManager.getStatus() != Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException(
                    "a tenant transaction joins only a tenant transaction: remove @Transactional");
        }
        PendingFacts facts = recorder.begin();
        transactionManager.begin();
        T result;
        try (Connection connection = dataSource.getConnection()) {
            purpose.begin(callers.current()).update(connection);
            result = new TenantSession(new JoinedDatabase(new JdbcDatabase(connection)), facts).run(work);
            if (transactionManager.getStatus() != Status.STATUS_ACTIVE) {
                throw new IllegalStateException("the transaction was marked for rollback or timed out");
            }
            if (!purpose.readOnly() && entities != null) {
                entities.flush();
            }
            facts.writeTo(connection);
        } catch (Throwable e) {
            rollBack();
            throw e;
        }
        commit();
        facts.committed();
        return result;
    }

    private void commit() throws SystemException {
        try {
            transactionManager.commit();
        } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException e) {
            throw DatabaseException.of("commit failed", e);
        }
    }

    private void rollBack() {
        try {
            if (transactionManager.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transactionManager.rollback();
            }
        } catch (SystemException | RuntimeException e) {
            LOG.warn("rollback failed, the connection is given up", e);
        }
    }

    /** SQL beside Hibernate's: nothing may wait, since Hibernate does not know of it. */
    private record JoinedDatabase(JdbcDatabase database) implements TenantDatabase {
        @Override
        public <T> List<T> query(String sql, RowMapper<T> mapper, @Nullable Object... parameters) {
            return database.query(sql, mapper, parameters);
        }

        @Override
        public int update(String sql, @Nullable Object... parameters) {
            return database.update(sql, parameters);
        }

        @Override
        public void changeOne(
                Supplier<? extends RuntimeException> otherwise, String sql, @Nullable Object... parameters) {
            try {
                database.update(sql, parameters);
            } catch (DatabaseException e) {
                throw e.isNotOneRow() ? otherwise.get() : e;
            }
        }
    }
}
