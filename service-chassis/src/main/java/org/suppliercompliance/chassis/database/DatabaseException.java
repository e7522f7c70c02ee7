package org.suppliercompliance.chassis.database;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A database error, with its SQL state. */
public final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * What the driver calls unexpected, as an attempt to connect that was cut short because the server had gone; and sessions the server
     * ended because nothing was heard of them in the middle of a transaction, as after a long pause of this process.
     */
    private static final Set<String> SESSION_LOST = Set.of("99999", "25P03", "25P04");

    private final String sqlState;

    public DatabaseException(String what, SQLException cause) {
        super(what + ": " + cause.getMessage(), cause);
        this.sqlState = cause.getSQLState() == null ? "" : cause.getSQLState();
    }

    /** The database error inside any exception, or a wrapper without SQL state when there is none. */
    public static RuntimeException of(String what, Throwable thrown) {
        SQLException cause = sqlCause(thrown);
        if (cause != null) {
            return new DatabaseException(what, cause);
        }
        return new IllegalStateException(what + ": " + thrown.getMessage(), thrown);
    }

    /** Whether the database ended the transaction to resolve a deadlock or a serialization conflict. */
    public static boolean lostDeadlock(Throwable thrown) {
        SQLException cause = sqlCause(thrown);
        return cause != null && ("40P01".equals(cause.getSQLState()) || "40001".equals(cause.getSQLState()));
    }

    /** Whether a database error that may pass by itself lies at the bottom of the exception. */
    public static boolean isTransient(Throwable thrown) {
        SQLException cause = sqlCause(thrown);
        return cause != null && new DatabaseException("", cause).isTransient();
    }

    private static @Nullable SQLException sqlCause(Throwable thrown) {
        Throwable current = thrown;
        for (int depth = 0; current != null && depth < 20; depth++) {
            if (current instanceof SQLException sql) {
                return sql;
            }
            current = current.getCause();
        }
        return null;
    }

    /** The five characters of the SQL standard, empty when the driver gave none. */
    public String sqlState() {
        return sqlState;
    }

    /** Whether the same work may succeed when tried again: connection lost, lock or statement timeout, deadlock, serialization, shutdown. */
    public boolean isTransient() {
        return sqlState.startsWith("08")
                || sqlState.startsWith("40")
                || sqlState.startsWith("53")
                || sqlState.startsWith("57")
                || sqlState.startsWith("58")
                || sqlState.equals("55P03")
                || isSessionLost(sqlState)
                || sqlState.isEmpty();
    }

    /** Whether the state says that there is no session any more, in a class of states that does not say it by itself. */
    public static boolean isSessionLost(String sqlState) {
        return SESSION_LOST.contains(sqlState);
    }

    /** Whether {@code one_row} found that not exactly one thing was changed. */
    public boolean isNotOneRow() {
        return sqlState.equals("SC001");
    }

    /** Whether a unique constraint of this name refused the row. */
    public boolean violates(String constraint) {
        String message = getMessage();
        return (sqlState.equals("23505") || sqlState.equals("23514") || sqlState.equals("23503"))
                && message != null
                && message.contains("\"" + constraint + "\"");
    }
}
