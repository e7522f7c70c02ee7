package org.suppliercompliance.audit.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.suppliercompliance.chassis.testing.servers.TestServers;

@Label("FD4, FD5: properties of due dates")
class DueDatesPropertyTest {
    private static Connection connection;

    @BeforeContainer
    static void connect() throws SQLException {
        connection = TestServers.superuser();
    }

    @AfterContainer
    static void disconnect() throws SQLException {
        connection.close();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1950, 1, 1).toEpochDay(),
                        LocalDate.of(2200, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property(tries = 500)
    @Label("FD4: PostgreSQL's interval gives the same day")
    void postgresql_gives_the_same_day(
            @ForAll("days") LocalDate anchor, @ForAll @IntRange(min = 0, max = 36) int months) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select (?::date + make_interval(months => ?))::date")) {
            statement.setObject(1, anchor);
            statement.setInt(2, months);
            try (ResultSet row = statement.executeQuery()) {
                assertTrue(row.next());
                assertEquals(row.getObject(1, LocalDate.class), DueDates.due(anchor, months));
            }
        }
    }

    @Property(tries = 2_000)
    @Label("FD4: a later anchor never gives an earlier date")
    void a_later_anchor_never_gives_an_earlier_date(
            @ForAll("days") LocalDate anchor, @ForAll @IntRange(min = 1, max = 36) int months) {
        assertFalse(DueDates.due(anchor.plusDays(1), months).isBefore(DueDates.due(anchor, months)));
    }

    @Property(tries = 2_000)
    @Label("FD5: the first overdue instant is the first of its local day, in every zone")
    void the_first_overdue_instant_is_the_first_of_its_day(
            @ForAll("days") LocalDate dueOn, @ForAll("zones") String zone) {
        ZoneId there = ZoneId.of(zone);
        Instant overdue = DueDates.startOf(DueDates.overdueSince(dueOn, null), there);
        assertEquals(dueOn.plusDays(1), LocalDate.ofInstant(overdue, there));
        assertEquals(dueOn, LocalDate.ofInstant(overdue.minusMillis(1), there));
    }

    @Provide
    Arbitrary<String> zones() {
        return Arbitraries.of(
                "Europe/Stockholm",
                "Europe/Oslo",
                "Europe/Helsinki",
                "Atlantic/Reykjavik",
                "Pacific/Honolulu",
                "Asia/Tokyo");
    }
}
