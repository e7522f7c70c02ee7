package org.suppliercompliance.chassis.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.DatabaseException;
import org.suppliercompliance.chassis.database.JdbcDatabase;
import org.suppliercompliance.chassis.event.PendingFacts;

/** What belongs to one running tenant transaction: its connection (the one Hibernate uses too) and the facts waiting for the commit. */
final class TenantSession {
    static final Object KEY = new Object();

    private static final String TENANT =
            "select set_config('app.tenant', ?, true), set_config('app.counterparty', ?, true)";
    private static final String TENANT_READ_ONLY = TENANT + ", set_config('transaction_read_only', 'on', true)";

    /** An act reads and writes by key: planning its statements anew each time costs more than it can gain. Searches plan for themselves. */
    private static final String TENANT_WRITING = TENANT + ", set_config('plan_cache_mode', 'force_generic_plan', true)";

    private final Connection connection;
    private final JdbcDatabase database;
    private final PendingFacts facts;

    private TenantSession(Connection connection, PendingFacts facts) {
        this.connection = connection;
        this.database = new JdbcDatabase(connection);
        this.facts = facts;
    }

    static TenantSession open(DataSource dataSource, @Nullable Caller caller, boolean readOnly, PendingFacts facts) {
        try {
            Connection connection = dataSource.getConnection();
            try (PreparedStatement statement =
                    connection.prepareStatement(readOnly ? TENANT_READ_ONLY : TENANT_WRITING)) {
                UUID counterparty = caller == null ? null : caller.counterparty();
                String tenant = caller == null ? null : caller.tenant();
                statement.setString(1, tenant == null ? "" : tenant);
                statement.setString(2, counterparty == null ? "" : counterparty.toString());
                statement.execute();
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            return new TenantSession(connection, facts);
        } catch (SQLException e) {
            throw new DatabaseException("no tenant transaction", e);
        }
    }

    /** Plain SQL on the transaction's connection. */
    JdbcDatabase database() {
        return database;
    }

    /** The facts appended so far. */
    PendingFacts facts() {
        return facts;
    }

    void complete() throws SQLException {
        facts.writeTo(connection);
        close();
    }

    void committed() {
        facts.committed();
    }

    /** Gives the handle back; the transaction keeps the connection until it ends. */
    void close() throws SQLException {
        connection.close();
    }
}
