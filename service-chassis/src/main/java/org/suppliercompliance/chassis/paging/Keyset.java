package org.suppliercompliance.chassis.paging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Database;
import org.suppliercompliance.chassis.database.RowMapper;

/**
 * A keyset query: {@code SELECT ... WHERE <filter> AND (sort, id) > (?, ?) ORDER BY sort, id LIMIT n + 1}, backwards for {@code prev}.
 * The sort column and the id column must be one index together with what the filter pins.
 *
 * @param select {@code select ... from ...}, a constant of the code, without where
 * @param sortColumn a constant of the code, never null in the table; its SQL type is named by {@code sortType}
 * @param sortType {@code timestamptz}, {@code date}, {@code text} or {@code bigint}
 * @param idColumn a {@code uuid} column that makes the order total
 * @param descending whether the newest comes first
 */
public record Keyset(String select, String sortColumn, String sortType, String idColumn, boolean descending) {
    /**
     * Runs one page.
     *
     * @param filter SQL with {@code ?} for the filter's parameters, or {@code "true"}
     * @param parameters the filter's parameters
     * @param position gives (sort value as text, id as text) of a row, for the cursor
     */
    public <T> Slice<T> fetch(
            Database database,
            PageRequest page,
            String filter,
            List<@Nullable Object> parameters,
            RowMapper<T> mapper,
            Function<T, String[]> position) {
        return fetch(database, page, filter, parameters, select + " where (" + filter + ")", mapper, position);
    }

    /**
     * Runs one page that is read in another way; its cursors are the same.
     *
     * @param source a statement that gives the rows of the filter, or some of them, with the same parameters, and ends in a condition
     */
    public <T> Slice<T> fetch(
            Database database,
            PageRequest page,
            String filter,
            List<@Nullable Object> parameters,
            String source,
            RowMapper<T> mapper,
            Function<T, String[]> position) {
        int size = page.size();
        String query = Cursor.fingerprint(page.query(), sortColumn, idColumn, descending);
        String encoded = page.cursor();
        Cursor cursor = encoded == null ? null : Cursor.decode(encoded, query, sortType);
        boolean forward = cursor == null || cursor.forward();

        List<T> rows =
                new ArrayList<>(database.query(sql(source, cursor, forward, size), mapper, bound(parameters, cursor)));
        boolean more = rows.size() > size;
        if (more) {
            rows.remove(size);
        }
        if (!forward) {
            Collections.reverse(rows);
        }
        if (rows.isEmpty()) {
            return cursor == null ? new Slice<>(List.of(), null, null) : nothingAt(cursor);
        }
        String next = !forward || more ? cursor(query, true, position.apply(rows.get(rows.size() - 1))) : null;
        boolean before = forward ? cursor != null : more;
        String prev = before ? cursor(query, false, position.apply(rows.get(0))) : null;
        return new Slice<>(List.copyOf(rows), next, prev);
    }

    /** Where no row is left there is still the way back: to the row that the position names, while it is there, and to those before it. */
    private <T> Slice<T> nothingAt(Cursor cursor) {
        boolean rising = cursor.forward() != descending;
        UUID id = beside(UUID.fromString(cursor.id()), rising ? 1 : -1);
        String back = new Cursor(cursor.query(), !cursor.forward(), cursor.sort(), id.toString()).encode();
        return cursor.forward() ? new Slice<>(List.of(), null, back) : new Slice<>(List.of(), back, null);
    }

    /** The id right behind (1) or right before (-1) another one in the order of the database: what lies beyond it leaves that one out no more. */
    private static UUID beside(UUID id, int step) {
        long low = id.getLeastSignificantBits() + step;
        boolean carried = step > 0 ? low == 0 : low == -1;
        return new UUID(carried ? id.getMostSignificantBits() + step : id.getMostSignificantBits(), low);
    }

    private String sql(String source, @Nullable Cursor cursor, boolean forward, int size) {
        boolean rising = forward != descending;
        String order = rising ? " asc" : " desc";
        StringBuilder sql = new StringBuilder(source);
        if (cursor != null) {
            sql.append(" and (")
                    .append(sortColumn)
                    .append(", ")
                    .append(idColumn)
                    .append(')');
            sql.append(rising ? " > " : " < ").append("(?::").append(sortType).append(", ?::uuid)");
        }
        sql.append(" order by ").append(sortColumn).append(order);
        sql.append(", ").append(idColumn).append(order);
        return sql.append(" limit ").append(size + 1).toString();
    }

    private static @Nullable Object[] bound(List<@Nullable Object> parameters, @Nullable Cursor cursor) {
        List<@Nullable Object> all = new ArrayList<>(parameters);
        if (cursor != null) {
            all.add(cursor.sort());
            all.add(cursor.id());
        }
        return all.toArray();
    }

    private static String cursor(String query, boolean forward, String[] position) {
        return new Cursor(query, forward, position[0], position[1]).encode();
    }
}
