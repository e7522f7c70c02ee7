package org.suppliercompliance.chassis.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statements that travel to the server together and are answered together, in order; those behind one that fails are not run. A round
 * trip costs more than most statements do.
 */
public final class RoundTrip {
    private final StringBuilder sql = new StringBuilder();
    private final List<@Nullable Object> parameters = new ArrayList<>();
    private int statements;

    /** Adds a statement behind those already there. */
    public RoundTrip then(String statement, @Nullable Object... values) {
        if (statements++ > 0) {
            sql.append("; ");
        }
        sql.append(statement);
        Collections.addAll(parameters, values);
        return this;
    }

    /** Adds the statements of another round trip. */
    public RoundTrip then(RoundTrip more) {
        if (!more.isEmpty()) {
            then(more.sql.toString(), more.parameters.toArray());
            statements += more.statements - 1;
        }
        return this;
    }

    /**
     * Whether the driver surely sends all of it before it waits for an answer. It looks at a statement before running it when the type
     * of a parameter is unknown, and what it has looked at it may send by itself: then only a transaction holds the statements together.
     */
    public boolean staysTogether() {
        return parameters.stream().noneMatch(value -> value == null || value instanceof Json);
    }

    /** Runs all of it; answers the rows of the last statement. */
    public <T> List<T> query(Connection connection, RowMapper<T> mapper) {
        try (PreparedStatement statement = prepare(connection)) {
            if (!executed(statement)) {
                throw new SQLException("the statement answers no rows");
            }
            try (ResultSet result = statement.getResultSet()) {
                List<T> rows = new ArrayList<>();
                Row row = new Row(result);
                while (result.next()) {
                    rows.add(mapper.map(row));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new DatabaseException("query failed", e);
        }
    }

    /** Runs all of it; answers how many rows the last statement touched, 0 when it changes nothing. */
    public int update(Connection connection) {
        try (PreparedStatement statement = prepare(connection)) {
            executed(statement);
            return Math.max(0, statement.getUpdateCount());
        } catch (SQLException e) {
            throw new DatabaseException("update failed", e);
        }
    }

    /** Runs it and goes on to what the last statement answers; says whether that is rows. */
    private boolean executed(PreparedStatement statement) throws SQLException {
        boolean isRows = statement.execute();
        for (int i = 1; i < statements; i++) {
            isRows = statement.getMoreResults();
        }
        return isRows;
    }

    public boolean isEmpty() {
        return statements == 0;
    }

    private PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.toString());
        try {
            Parameters.bind(connection, statement, parameters);
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }
}
