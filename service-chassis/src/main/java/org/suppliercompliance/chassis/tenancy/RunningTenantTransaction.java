package org.suppliercompliance.chassis.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.RowMapper;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.event.Fact;
import org.suppliercompliance.chassis.event.Outbox;

/** SQL and facts of the tenant transaction that runs on this thread; refuses both outside one. */
@ApplicationScoped
class RunningTenantTransaction implements TenantDatabase, Outbox {
    private final TransactionSynchronizationRegistry registry;

    RunningTenantTransaction(TransactionSynchronizationRegistry registry) {
        this.registry = registry;
    }

    @Override
    public <T> List<T> query(String sql, RowMapper<T> mapper, @Nullable Object... parameters) {
        return session().database().query(sql, mapper, parameters);
    }

    @Override
    public <T> Optional<T> one(String sql, RowMapper<T> mapper, @Nullable Object... parameters) {
        return session().database().one(sql, mapper, parameters);
    }

    @Override
    public int update(String sql, @Nullable Object... parameters) {
        return session().database().update(sql, parameters);
    }

    @Override
    public void append(Fact fact) {
        session().facts().append(fact);
    }

    private TenantSession session() {
        if (registry.getTransactionKey() != null
                && registry.getResource(TenantSession.KEY) instanceof TenantSession session) {
            return session;
        }
        throw new IllegalStateException("no tenant transaction is running: mark the use case with @TenantTransaction");
    }
}
