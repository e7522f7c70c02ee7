package org.suppliercompliance.chassis.database;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of a result; columns by name. The plain accessors refuse SQL NULL, the {@code nullable} ones return it. */
public final class Row {
    private static final String NULL_NOT_ALLOWED = "22004";

    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    public String text(String column) throws SQLException {
        return required(column, result.getString(column));
    }

    public @Nullable String nullableText(String column) throws SQLException {
        return result.getString(column);
    }

    public UUID uuid(String column) throws SQLException {
        return required(column, result.getObject(column, UUID.class));
    }

    public @Nullable UUID nullableUuid(String column) throws SQLException {
        return result.getObject(column, UUID.class);
    }

    public int integer(String column) throws SQLException {
        return required(column, result.getObject(column, Integer.class));
    }

    public @Nullable Integer nullableInteger(String column) throws SQLException {
        return result.getObject(column, Integer.class);
    }

    public long bigint(String column) throws SQLException {
        return required(column, result.getObject(column, Long.class));
    }

    public boolean bool(String column) throws SQLException {
        return required(column, result.getObject(column, Boolean.class));
    }

    public @Nullable Boolean nullableBool(String column) throws SQLException {
        return result.getObject(column, Boolean.class);
    }

    public double decimal(String column) throws SQLException {
        return required(column, result.getBigDecimal(column)).doubleValue();
    }

    public @Nullable BigDecimal nullableDecimal(String column) throws SQLException {
        return result.getBigDecimal(column);
    }

    public LocalDate date(String column) throws SQLException {
        return required(column, result.getObject(column, LocalDate.class));
    }

    public @Nullable LocalDate nullableDate(String column) throws SQLException {
        return result.getObject(column, LocalDate.class);
    }

    public Instant instant(String column) throws SQLException {
        return required(column, nullableInstant(column));
    }

    public @Nullable Instant nullableInstant(String column) throws SQLException {
        OffsetDateTime moment = result.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    /** A {@code text[]} column; NULL reads as an empty list. */
    public List<String> texts(String column) throws SQLException {
        Array array = result.getArray(column);
        return array == null ? List.of() : List.copyOf(Arrays.asList((String[]) array.getArray()));
    }

    /** An {@code integer[]} column; NULL reads as an empty list. */
    public List<Integer> integers(String column) throws SQLException {
        Array array = result.getArray(column);
        return array == null ? List.of() : List.copyOf(Arrays.asList((Integer[]) array.getArray()));
    }

    private static <T> T required(String column, @Nullable T value) throws SQLException {
        if (value == null) {
            // a state of its own: without one it would be taken for a lost connection, and tried again for ever
            throw new SQLException("column " + column + " is null", NULL_NOT_ALLOWED);
        }
        return value;
    }
}
