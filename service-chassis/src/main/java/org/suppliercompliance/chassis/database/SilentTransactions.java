package org.suppliercompliance.chassis.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.suppliercompliance.chassis.event.Fact;
import org.suppliercompliance.chassis.event.FactRecorder;
import org.suppliercompliance.chassis.event.PendingFacts;

/** Worker transactions, one after the other, on a connection of their own, which tell nobody: a fact is refused, and nobody is woken. */
public final class SilentTransactions implements WorkerTransactions, AutoCloseable {
    private final Connection connection;
    private final FactRecorder recorder;

    /** @param connection closed with this; nobody else uses it */
    public SilentTransactions(Connection connection, FactRecorder recorder) {
        this.connection = connection;
        this.recorder = recorder;
    }

    @Override
    public <T> T call(Function<WorkerTransaction, T> work) {
        try {
            return PooledWorkerTransactions.run(new Silent(connection, recorder.begin()), work);
        } catch (SQLException e) {
            throw new DatabaseException("transaction failed", e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static final class Silent extends PooledWorkerTransaction {
        Silent(Connection connection, PendingFacts facts) {
            super(connection, facts);
        }

        @Override
        public void append(Fact fact) {
            throw new IllegalStateException(fact.type() + " may not be stated here");
        }

        @Override
        public void wake(String channel) {
            // who has not heard of the change yet looks by itself
        }
    }
}
