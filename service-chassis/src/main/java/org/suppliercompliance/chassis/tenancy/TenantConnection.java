package org.suppliercompliance.chassis.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.event.PendingFacts;

/** A connection of one tenant transaction, taken from the pool with the first statement. */
abstract class TenantConnection implements TenantDatabase, AutoCloseable {
    private final DataSource dataSource;
    private @Nullable Connection connection;

    TenantConnection(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Stores the facts and ends the transaction. */
    abstract void commit(PendingFacts facts) throws SQLException;

    final @Nullable Connection opened() {
        return connection;
    }

    final Connection open(boolean autoCommit) throws SQLException {
        Connection current = connection;
        if (current == null) {
            current = dataSource.getConnection();
            connection = current;
            if (!autoCommit) {
                current.setAutoCommit(false);
            }
        }
        return current;
    }

    /** Gives the connection back. */
    @Override
    public void close() throws SQLException {
        Connection current = connection;
        connection = null;
        if (current != null) {
            current.close();
        }
    }
}
