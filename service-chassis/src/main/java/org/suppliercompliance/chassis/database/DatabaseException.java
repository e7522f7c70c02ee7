package org.suppliercompliance.chassis.database;

import java.sql.SQLException;

/** A database error, with its SQL state. */
public final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sqlState;

    public DatabaseException(String what, SQLException cause) {
        super(what + ": " + cause.getMessage(), cause);
        this.sqlState = cause.getSQLState() == null ? "" : cause.getSQLState();
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
                || sqlState.isEmpty();
    }

    /** Whether a unique constraint of this name refused the row. */
    public boolean violates(String constraint) {
        String message = getMessage();
        return (sqlState.equals("23505") || sqlState.equals("23514") || sqlState.equals("23503"))
                && message != null
                && message.contains("\"" + constraint + "\"");
    }
}
