package org.suppliercompliance.chassis.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suppliercompliance.chassis.database.Database;
import org.suppliercompliance.chassis.database.RowMapper;
import org.suppliercompliance.chassis.problem.ProblemException;

@Tag("FE5")
@DisplayName("FE5: a cursor belongs to what was asked, not to how one version asks its database")
class KeysetTest {
    private static final String FIRST = "0192f000-0000-7000-8000-000000000001";
    private static final String SECOND = "0192f000-0000-7000-8000-000000000002";
    private static final Keyset BEFORE = new Keyset("select id, name from thing", "name", "text", "id", false);

    /** Two rows for whoever asks, until there are none; remembers the last statement and what it was bound to. */
    private static final class TwoRows implements Database {
        private String statement = "";
        private List<Object> bound = List.of();
        private List<String> rows = List.of(FIRST, SECOND);

        @Override
        @SuppressWarnings("unchecked")
        public <T> List<T> query(String sql, RowMapper<T> mapper, @Nullable Object... parameters) {
            statement = sql;
            bound = List.of(parameters);
            return new ArrayList<>((List<T>) rows);
        }

        @Override
        public int update(String sql, @Nullable Object... parameters) {
            throw new UnsupportedOperationException();
        }
    }

    private final TwoRows database = new TwoRows();

    private Slice<String> page(
            Keyset keyset, @Nullable String cursor, String filter, List<@Nullable Object> parameters) {
        return keyset.fetch(
                database, new PageRequest(1, cursor), filter, parameters, row -> "", id -> new String[] {"n", id});
    }

    @Test
    void another_statement_for_the_same_takes_the_cursor() {
        String next = page(BEFORE, null, "day < ?", List.of("2026-11-27")).next();
        assertNotNull(next);
        Keyset after = new Keyset("select id, name, colour from thing", "name", "text", "id", false);

        page(after, next, "day <= ? and true", List.of("2026-11-28"));

        assertEquals(List.of("2026-11-28", "n", FIRST), database.bound);
    }

    @Test
    void another_order_does_not() {
        String next = page(BEFORE, null, "true", List.of()).next();
        Keyset reversed = new Keyset("select id, name from thing", "name", "text", "id", true);

        assertThrows(ProblemException.class, () -> page(reversed, next, "true", List.of()));
    }

    @ParameterizedTest
    @CsvSource({"false, <, 0192f000-0000-7000-8000-000000000002", "true, >, 0192f000-0000-7000-8000-000000000000"})
    @DisplayName("a page that is empty by now leads back to the row it lay behind, that row included")
    void an_empty_page_leads_back(boolean descending, String sign, String bound) {
        Keyset keyset = new Keyset("select id, name from thing", "name", "text", "id", descending);
        String next = page(keyset, null, "true", List.of()).next();
        database.rows = List.of();

        Slice<String> empty = page(keyset, next, "true", List.of());
        assertNull(empty.next());
        page(keyset, empty.prev(), "true", List.of());

        assertTrue(database.statement.contains("(name, id) " + sign + " ("), database.statement);
        assertEquals(List.of("n", bound), database.bound);
    }

    @Test
    @DisplayName("so does one before the first row, and one that nobody came to from elsewhere leads nowhere")
    void an_empty_page_leads_on() {
        String next = page(BEFORE, null, "true", List.of()).next();
        String prev = page(BEFORE, next, "true", List.of()).prev();
        assertNotNull(prev);
        database.rows = List.of();

        Slice<String> empty = page(BEFORE, prev, "true", List.of());
        assertNull(empty.prev());
        assertNotNull(empty.next());
        page(BEFORE, empty.next(), "true", List.of());
        assertEquals(List.of("n", "0192f000-0000-7000-8000-000000000000"), database.bound);

        assertEquals(new Slice<>(List.of(), null, null), page(BEFORE, null, "true", List.of()));
    }
}
