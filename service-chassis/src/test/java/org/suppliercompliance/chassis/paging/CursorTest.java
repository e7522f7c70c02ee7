package org.suppliercompliance.chassis.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;

@DisplayName("A cursor lets through what its column can be compared with, and nothing else")
class CursorTest {
    private static final String ID = "0192f000-0000-7000-8000-000000000001";

    private static Cursor carried(String sort, String sortType) {
        return Cursor.decode(new Cursor("query", true, sort, ID).encode(), "query", sortType);
    }

    @ParameterizedTest
    @CsvSource({
        "timestamptz, 2026-11-28T09:00:00.123456Z",
        "timestamptz, 2026-11-28 09:00:00.123456+00",
        "timestamptz, 2026-11-28 09:00:00+05:30",
        "timestamptz, 0001-01-01T00:00:00Z",
        "timestamptz, 9999-12-31T23:59:59.999999Z",
        "date, 0001-01-01",
        "date, 9999-12-31",
        "bigint, -9223372036854775808",
        "bigint, 99999999999",
        "integer, 2147483647",
        "text, Åsa"
    })
    void what_the_column_has_is_read(String sortType, String sort) {
        assertEquals(new Cursor("query", true, sort, ID), carried(sort, sortType));
    }

    @ParameterizedTest
    @CsvSource({
        "timestamptz, +999999999-01-01T00:00:00Z",
        "timestamptz, -0001-01-01T00:00:00Z",
        "timestamptz, 0000-01-01T00:00:00Z",
        "timestamptz, +10000-01-01T00:00:00Z",
        "timestamptz, 2026-11-28T09:00:00+18:00",
        "timestamptz, yesterday",
        "date, +999999999-01-01",
        "date, 0000-12-31",
        "date, 2026-02-30",
        "bigint, 9223372036854775808",
        "bigint, ٣",
        "integer, 99999999999",
        "integer, 2147483648",
        "integer, 1.5"
    })
    void what_it_cannot_have_is_400(String sortType, String sort) {
        ProblemException refused = assertThrows(ProblemException.class, () -> carried(sort, sortType));
        assertEquals(StandardProblem.BAD_REQUEST, refused.type());
    }
}
