package org.suppliercompliance.notification.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("One rule says when a mail leaves, and moves nothing else")
class SendingTimeTest {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private static SendingCalendar office(String zone, @Nullable String country, LocalDate... closed) {
        return new SendingCalendar(
                ZoneId.of(zone),
                new QuietHours(LocalTime.of(18, 0), LocalTime.of(7, 0)),
                WEEKDAYS,
                country,
                Set.of(closed),
                LocalTime.of(8, 0),
                DayOfWeek.MONDAY);
    }

    private static String sent(String at, Pace pace, SendingCalendar calendar) {
        return ZonedDateTime.ofInstant(
                        SendingTime.of(Instant.parse(at), pace, calendar, false).at(), calendar.zone())
                .toOffsetDateTime()
                .toString();
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @DisplayName(
            "quiet hours across midnight, weekends and public holidays of the country wait for the next open morning")
    @CsvSource({
        // an hour of work
        "2026-11-27T10:00:00Z, SE, 2026-11-27T11:00+01:00",
        // before seven, and after six on a Monday
        "2026-11-27T04:30:00Z, SE, 2026-11-27T07:00+01:00",
        "2026-11-23T19:00:00Z, SE, 2026-11-24T07:00+01:00",
        // on the very first and last minute
        "2026-11-23T06:00:00Z, SE, 2026-11-23T07:00+01:00",
        "2026-11-23T17:00:00Z, SE, 2026-11-24T07:00+01:00",
        "2026-11-23T16:59:59Z, SE, 2026-11-23T17:59:59+01:00",
        // Friday evening, Saturday, Sunday
        "2026-11-27T17:30:00Z, SE, 2026-11-30T07:00+01:00",
        "2026-11-28T11:00:00Z, SE, 2026-11-30T07:00+01:00",
        "2026-11-29T22:59:00Z, SE, 2026-11-30T07:00+01:00",
        // Christmas: Thursday the 24th to Sunday the 27th in Sweden; the 24th is a working day in Norway
        "2026-12-24T09:00:00Z, SE, 2026-12-28T07:00+01:00",
        "2026-12-23T20:00:00Z, SE, 2026-12-28T07:00+01:00",
        "2026-12-24T09:00:00Z, NO, 2026-12-24T10:00+01:00",
        "2026-12-25T09:00:00Z, NO, 2026-12-28T07:00+01:00",
        // Midsummer in Sweden, the seventeenth of May in Norway (a Monday in 2027)
        "2027-06-25T09:00:00Z, SE, 2027-06-28T07:00+02:00",
        "2027-05-17T09:00:00Z, NO, 2027-05-18T07:00+02:00",
        "2027-05-17T09:00:00Z, SE, 2027-05-17T11:00+02:00",
    })
    void the_next_open_moment(String at, String country, String expected) {
        String zone = country.equals("NO") ? "Europe/Oslo" : "Europe/Stockholm";
        assertEquals(expected, sent(at, Pace.IMMEDIATE, office(zone, country)));
    }

    @ParameterizedTest(name = "{0}, {1} s, urgent {2}: {3}")
    @DisplayName(
            "what is put off because a person gets too much does not slip into quiet hours; what leaves in them as it is waits no longer than it has to")
    @CsvSource({
        "2026-11-23T16:58:00Z, 60, false, 2026-11-23T16:59:00Z",
        "2026-11-23T16:58:00Z, 120, false, 2026-11-24T06:00:00Z",
        "2026-11-27T16:59:30Z, 90, false, 2026-11-30T06:00:00Z",
        "2026-11-27T16:59:30Z, 90, true, 2026-11-27T17:01:00Z",
        // somebody asked for it at night
        "2026-11-23T22:00:00Z, 90, false, 2026-11-23T22:01:30Z",
    })
    void put_off(String now, long seconds, boolean urgent, String expected) {
        assertEquals(
                Instant.parse(expected),
                SendingTime.putOff(
                        Instant.parse(now), Duration.ofSeconds(seconds), office("Europe/Stockholm", "SE"), urgent));
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @DisplayName("digests leave at their time of day on open days; a weekly one whose day is off on the next open day")
    @CsvSource({
        "2026-11-27T06:59:59Z, DAILY, 2026-11-27T08:00+01:00",
        "2026-11-27T07:00:00Z, DAILY, 2026-11-30T08:00+01:00",
        "2026-11-25T23:30:00Z, DAILY, 2026-11-26T08:00+01:00",
        "2026-12-23T10:00:00Z, DAILY, 2026-12-28T08:00+01:00",
        "2026-11-24T10:00:00Z, WEEKLY, 2026-11-30T08:00+01:00",
        "2026-11-30T06:00:00Z, WEEKLY, 2026-11-30T08:00+01:00",
        // Easter Monday 2027 is the 29th of March: the Tuesday takes its place, before and on it, in summer time
        "2027-03-25T10:00:00Z, WEEKLY, 2027-03-30T08:00+02:00",
        "2027-03-30T05:00:00Z, WEEKLY, 2027-03-30T08:00+02:00",
        "2027-03-30T06:00:00Z, WEEKLY, 2027-04-05T08:00+02:00",
    })
    void the_next_digest(String at, Pace pace, String expected) {
        assertEquals(expected, sent(at, pace, office("Europe/Stockholm", "SE")));
    }

    @Test
    @DisplayName(
            "the night in which the clock goes forward is an hour shorter, the one in which it goes back an hour longer")
    void summer_time() {
        SendingCalendar nights = new SendingCalendar(
                STOCKHOLM,
                new QuietHours(LocalTime.of(1, 0), LocalTime.of(2, 30)),
                EnumSet.allOf(DayOfWeek.class),
                null,
                Set.of(),
                LocalTime.of(8, 0),
                DayOfWeek.MONDAY);
        // 28 March 2027: 02:00 is 03:00
        assertEquals("2027-03-28T03:30+02:00", sent("2027-03-28T00:15:00Z", Pace.IMMEDIATE, nights));
        // 31 October 2027: 03:00 is 02:00 once more
        assertEquals("2027-10-31T02:30+01:00", sent("2027-10-30T23:15:00Z", Pace.IMMEDIATE, nights));
        assertEquals("2027-10-31T02:30+01:00", sent("2027-10-31T01:10:00Z", Pace.IMMEDIATE, nights));
        assertEquals("2027-10-31T02:30+01:00", sent("2027-10-31T01:30:00Z", Pace.IMMEDIATE, nights));
    }

    @Test
    @DisplayName("days that the authority names are days off, too")
    void closed_days() {
        SendingCalendar calendar = office("Europe/Oslo", null, LocalDate.of(2026, 11, 27), LocalDate.of(2026, 11, 30));
        assertEquals("2026-12-01T07:00+01:00", sent("2026-11-27T10:00:00Z", Pace.IMMEDIATE, calendar));
        assertEquals("2026-12-01T08:00+01:00", sent("2026-11-27T10:00:00Z", Pace.WEEKLY, calendar));
    }

    @Test
    @DisplayName("a serious non-compliance whose date has passed waits for no hour, no weekend and no digest")
    void urgent() {
        Instant christmasNight = Instant.parse("2026-12-24T23:30:00Z");
        for (Pace pace : Pace.values()) {
            assertEquals(
                    new SendingTime(christmasNight, false),
                    SendingTime.of(christmasNight, pace, office("Europe/Stockholm", "SE"), true));
        }
    }

    @Test
    void an_authority_that_decided_nothing_sends_at_once_and_gathers_at_eight() {
        SendingCalendar open = SendingCalendar.open(STOCKHOLM);
        assertEquals("2026-12-25T00:30+01:00", sent("2026-12-24T23:30:00Z", Pace.IMMEDIATE, open));
        assertEquals("2026-12-25T08:00+01:00", sent("2026-12-24T23:30:00Z", Pace.DAILY, open));
        assertTrue(SendingTime.of(Instant.EPOCH, Pace.DAILY, open, false).digest());
        assertFalse(SendingTime.of(Instant.EPOCH, Pace.IMMEDIATE, open, false).digest());
    }

    @Provide
    Arbitrary<SendingCalendar> calendars() {
        Arbitrary<Integer> minutes = Arbitraries.integers().between(0, 24 * 60 - 1);
        Arbitrary<LocalTime> times = minutes.map(minute -> LocalTime.of(minute / 60, minute % 60));
        Arbitrary<QuietHours> quiet = Combinators.combine(times, times)
                .as(QuietHours::new)
                .filter(window -> !window.from().equals(window.to()));
        Arbitrary<Set<LocalDate>> closed = Arbitraries.integers()
                .between(0, 400)
                .map(day -> LocalDate.of(2026, 11, 1).plusDays(day))
                .set()
                .ofMaxSize(20);
        return Combinators.combine(
                        Arbitraries.of("Europe/Stockholm", "Europe/Oslo", "Pacific/Apia", "America/New_York", "UTC")
                                .map(ZoneId::of),
                        quiet.injectNull(0.2),
                        Arbitraries.of(DayOfWeek.class).set().ofMinSize(1),
                        Arbitraries.of("SE", "NO", "DK").injectNull(0.3),
                        closed,
                        times,
                        Arbitraries.of(DayOfWeek.class))
                .as(SendingCalendar::new);
    }

    @Provide
    Arbitrary<Instant> moments() {
        long year = 366L * 24 * 60 * 60;
        return Arbitraries.longs().between(0, year).map(Instant.parse("2026-11-01T00:00:00Z")::plusSeconds);
    }

    private static boolean isOpen(SendingCalendar calendar, Instant moment) {
        ZonedDateTime local = moment.atZone(calendar.zone());
        QuietHours quiet = calendar.quiet();
        return calendar.isOpen(local.toLocalDate()) && (quiet == null || !quiet.covers(local.toLocalTime()));
    }

    @Property(tries = 300)
    void a_mail_leaves_at_an_open_moment_not_earlier_and_no_quarter_before_it_was_open(
            @ForAll("calendars") SendingCalendar calendar, @ForAll("moments") Instant now) {
        Instant at = calendar.opening(now);
        assertFalse(at.isBefore(now));
        assertTrue(isOpen(calendar, at), () -> at + " is closed");
        assertEquals(at, calendar.opening(at), "an open moment is not moved again");
        // In the hour that comes twice, the first half of a window's end is quiet, too.
        for (Instant before = now; before.isBefore(at.minusSeconds(3_600)); before = before.plusSeconds(900)) {
            Instant passed = before;
            assertFalse(isOpen(calendar, before), () -> passed + " was open, and it left at " + at);
        }
    }

    @Property(tries = 300)
    void a_digest_leaves_on_an_open_day_at_its_time_and_once_a_day_or_week(
            @ForAll("calendars") SendingCalendar calendar, @ForAll("moments") Instant now) {
        Instant daily = calendar.nextDigest(now, false);
        Instant weekly = calendar.nextDigest(now, true);
        assertTrue(daily.isAfter(now));
        assertFalse(weekly.isBefore(daily));
        for (Instant at : new Instant[] {daily, weekly}) {
            LocalDate day = at.atZone(calendar.zone()).toLocalDate();
            assertTrue(calendar.isOpen(day));
            assertEquals(
                    ZonedDateTime.of(day, calendar.digestAt(), calendar.zone()).toInstant(), at);
        }
        assertEquals(daily, calendar.nextDigest(now.plusMillis(1).isBefore(daily) ? now.plusMillis(1) : now, false));
        LocalDate next =
                calendar.nextDigest(weekly, true).atZone(calendar.zone()).toLocalDate();
        assertTrue(next.isAfter(weekly.atZone(calendar.zone()).toLocalDate()));
    }
}
