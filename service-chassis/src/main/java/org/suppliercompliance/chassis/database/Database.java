package org.suppliercompliance.chassis.database;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Plain SQL in the running transaction. Parameters are bound in order; {@code Instant}, {@code LocalDate}, {@code UUID},
 * {@code String}, numbers, booleans, enums (by name), {@code Collection<String>} / {@code String[]} (as {@code text[]}),
 * {@code UUID[]}, {@code Integer[]}, {@code Long[]} and {@link Json} are understood, null is SQL NULL (cast it in the statement).
 * A database error surfaces as {@link DatabaseException}, which keeps the SQL state and never reaches a client.
 */
public interface Database {
    /** All rows; the statement itself carries the limit. */
    <T> List<T> query(String sql, RowMapper<T> mapper, @Nullable Object... parameters);

    /** The only row, or none. More than one is a programming error. */
    default <T> Optional<T> one(String sql, RowMapper<T> mapper, @Nullable Object... parameters) {
        List<T> rows = query(sql, mapper, parameters);
        if (rows.size() > 1) {
            throw new IllegalStateException("expected at most one row, got " + rows.size());
        }
        return rows.stream().findFirst();
    }

    /** Runs a change and returns the number of rows it touched. */
    int update(String sql, @Nullable Object... parameters);
}
