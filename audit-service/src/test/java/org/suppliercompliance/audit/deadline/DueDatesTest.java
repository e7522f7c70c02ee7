package org.suppliercompliance.audit.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suppliercompliance.chassis.testing.servers.TestServers;

@DisplayName("Due dates")
class DueDatesTest {
    @ParameterizedTest(name = "{0} + {1} months = {2}")
    @CsvSource({
        "2027-01-31, 1, 2027-02-28",
        "2028-01-31, 1, 2028-02-29",
        "2027-01-31, 6, 2027-07-31",
        "2027-08-31, 6, 2028-02-29",
        "2027-05-31, 1, 2027-06-30",
        "2027-12-30, 1, 2028-01-30",
        "2027-12-31, 1, 2028-01-31",
        "2027-12-31, 6, 2028-06-30",
        "2028-02-29, 6, 2028-08-29",
        "2028-02-29, 1, 2028-03-29",
        "2026-12-31, 6, 2027-06-30"
    })
    @DisplayName("A23, A24, G2, FD4: calendar months from the anchor, at the end of a shorter month")
    void months_are_calendar_months_from_the_anchor(LocalDate anchor, int months, LocalDate due) {
        assertEquals(due, DueDates.due(anchor, months));
    }

    @Test
    @DisplayName("G1: six months run from the communication, not from the plan's date")
    void six_months_run_from_the_communication() {
        LocalDate anchor = LocalDate.of(2027, 1, 31);
        assertEquals(LocalDate.of(2027, 7, 31), DueDates.due(anchor, 6));
        assertEquals(LocalDate.of(2027, 7, 28), DueDates.due(DueDates.due(anchor, 1), 5));
    }

    @Test
    @DisplayName("FD4: equal to PostgreSQL's interval for every day of forty years")
    void every_day_of_forty_years_agrees_with_postgresql() throws Exception {
        int compared = 0;
        try (Connection connection = TestServers.superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select d::date as anchor, (d + interval '1 month')::date as one, (d + interval '6 months')::date as six
                        from generate_series(timestamp '2020-01-01', timestamp '2059-12-31', interval '1 day') d""")) {
            while (row.next()) {
                LocalDate anchor = row.getObject("anchor", LocalDate.class);
                assertEquals(row.getObject("one", LocalDate.class), DueDates.due(anchor, 1));
                assertEquals(row.getObject("six", LocalDate.class), DueDates.due(anchor, 6));
                compared++;
            }
        }
        assertEquals(14_610, compared);
    }

    @ParameterizedTest(name = "{0} in {1} starts at {2}")
    @CsvSource({
        "2027-03-28, Europe/Stockholm, 2027-03-27T23:00:00Z",
        "2027-03-29, Europe/Stockholm, 2027-03-28T22:00:00Z",
        "2027-03-29, Europe/Oslo, 2027-03-28T22:00:00Z",
        "2027-10-31, Europe/Oslo, 2027-10-30T22:00:00Z",
        "2027-11-01, Europe/Oslo, 2027-10-31T23:00:00Z",
        "2027-11-01, Europe/Stockholm, 2027-10-31T23:00:00Z",
        "2027-03-29, Pacific/Honolulu, 2027-03-29T10:00:00Z",
        "2027-03-14, America/Havana, 2027-03-14T05:00:00Z"
    })
    @DisplayName(
            "FD5, X7: a day starts when it starts there, also where the clock is moved and where midnight does not exist")
    @Tag("FD5")
    void a_day_starts_when_it_starts_there(LocalDate day, String zone, Instant start) {
        assertEquals(start, DueDates.startOf(day, ZoneId.of(zone)));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-28, , 2027-03-01",
        "2027-02-28, 2027-02-27, 2027-03-01",
        "2027-02-28, 2027-02-28, 2027-03-01",
        "2027-02-28, 2027-03-10, 2027-03-11"
    })
    @DisplayName(
            "G2, A32: the due date is in time; a clock that runs again later makes nobody late for the authority's time")
    void overdue_since_is_the_day_after(LocalDate dueOn, LocalDate ranAgainOn, LocalDate overdueSince) {
        assertEquals(overdueSince, DueDates.overdueSince(dueOn, ranAgainOn));
    }

    @ParameterizedTest
    @CsvSource({"9990-12-31, 6, 9991-06-30", "1900-01-31, 1, 1900-02-28", "2000-01-31, 1, 2000-02-29"})
    @DisplayName("FD8: far away years are right too")
    void far_away_years_are_right_too(LocalDate anchor, int months, LocalDate due) {
        assertEquals(due, DueDates.due(anchor, months));
    }
}
