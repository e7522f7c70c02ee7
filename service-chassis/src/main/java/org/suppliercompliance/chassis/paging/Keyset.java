package org.suppliercompliance.chassis.paging;

import org.suppliercompliance.chassis.database.Database;
import org.suppliercompliance.chassis.database.RowMapper;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A keyset query: {@code SELECT ... WHERE <filter> AND (sort, id) > (?, ?) ORDER BY sort, id LIMIT n + 1}, backwards for {@code prev}.
 * The sort column and the id column must be one index together with what the filter pins.
 *
 * @param select {@code select ... from ...}, a constant of the code, without where
 * @param sortColumn a constant of the code; its SQL type is named by {@code sortType}
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
        throw new UnsupportedOperationException();
    }
}
