package org.suppliercompliance.chassis.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.suppliercompliance.chassis.event.FactRecorder;

/** {@link WorkerTransactions} over the named datasource {@code worker}, with JDBC's own commit and rollback. */
@ApplicationScoped
class PooledWorkerTransactions implements WorkerTransactions {
    private static final Logger LOG = Logger.getLogger(PooledWorkerTransactions.class);

    private final AgroalDataSource dataSource;
    private final FactRecorder recorder;

    PooledWorkerTransactions(@DataSource("worker") AgroalDataSource dataSource, FactRecorder recorder) {
        this.dataSource = dataSource;
        this.recorder = recorder;
    }

    @Override
    public <T> T call(Function<WorkerTransaction, T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return run(new PooledWorkerTransaction(connection, recorder.begin()), work);
        } catch (SQLException e) {
            throw new DatabaseException("worker transaction failed", e);
        }
    }

    /** From its beginning to its commit, or to its rollback when the work fails. */
    static <T> T run(PooledWorkerTransaction transaction, Function<WorkerTransaction, T> work) throws SQLException {
        Connection connection = transaction.connection();
        connection.setAutoCommit(false);
        T result;
        try {
            result = work.apply(transaction);
            transaction.finish();
            connection.commit();
        } catch (SQLException | RuntimeException | Error e) {
            rollBack(connection);
            throw e;
        } finally {
            transaction.patienceEnds();
        }
        transaction.facts().committed();
        return result;
    }

    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOG.debug("rollback failed, the pool will drop the connection", e);
        }
    }
}
