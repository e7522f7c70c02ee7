package org.suppliercompliance.chassis.tenancy;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.RoundTrip;
import org.suppliercompliance.chassis.event.FactRecorder;
import org.suppliercompliance.chassis.event.PendingFacts;

/**
 * The form of a service without entities: it drives the connection itself and makes no round trip of its own. The tenant travels with the
 * first statement, facts and commit with the last change, and what only reads has nothing to end.
 */
@ApplicationScoped
class PlainTransactions implements TransactionForm {
    private final AgroalDataSource dataSource;
    private final TokenCaller callers;
    private final FactRecorder recorder;

    PlainTransactions(AgroalDataSource dataSource, TokenCaller callers, FactRecorder recorder) {
        this.dataSource = dataSource;
        this.callers = callers;
        this.recorder = recorder;
    }

    @Override
    public <T> T once(Purpose purpose, Callable<T> work) throws Exception {
        PendingFacts facts = recorder.begin();
        T result;
        try (TenantConnection connection = connection(purpose)) {
            result = new TenantSession(connection, facts).run(work);
            connection.commit(facts);
        }
        facts.committed();
        return result;
    }

    private TenantConnection connection(Purpose purpose) {
        @Nullable Caller caller = callers.current();
        Supplier<RoundTrip> tenant = () -> purpose.begin(caller);
        return purpose.readOnly()
                ? new ReadingConnection(dataSource, tenant)
                : new ActingConnection(dataSource, tenant);
    }
}
