package org.suppliercompliance.chassis.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.RowMapper;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.event.Fact;
import org.suppliercompliance.chassis.event.Outbox;

/** SQL and facts of the tenant transaction that runs on this thread; refuses both outside one. */
@ApplicationScoped
class RunningTenantTransaction implements TenantDatabase, Outbox {
    @Override
    public <T> List<T> query(String sql, RowMapper<T> mapper, @Nullable Object... parameters) {
        return session().database().query(sql, mapper, parameters);
    }

    @Override
    public int update(String sql, @Nullable Object... parameters) {
        return session().database().update(sql, parameters);
    }

    @Override
    public void changeOne(Supplier<? extends RuntimeException> otherwise, String sql, @Nullable Object... parameters) {
        session().database().changeOne(otherwise, sql, parameters);
    }

    @Override
    public void append(Fact fact) {
        session().facts().append(fact);
    }

    private static TenantSession session() {
        TenantSession session = TenantSession.running();
        if (session == null) {
            throw new IllegalStateException(
                    "no tenant transaction is running: mark the use case with @TenantTransaction");
        }
        return session;
    }
}
