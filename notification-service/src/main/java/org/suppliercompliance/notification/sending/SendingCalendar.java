package org.suppliercompliance.notification.sending;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When mails of an authority may leave.
 *
 * @param zone where its days begin and end
 * @param quiet the hours in which none leave; null: there are none
 * @param workingDays the days of the week on which they leave
 * @param holidaysOf the country whose public holidays are days off; null: none are
 * @param closedDays further days off
 * @param digestAt the time of day of what is gathered
 * @param digestOn the day of the week of what is gathered over a week
 */
record SendingCalendar(
        ZoneId zone,
        @Nullable QuietHours quiet,
        Set<DayOfWeek> workingDays,
        @Nullable String holidaysOf,
        Set<LocalDate> closedDays,
        LocalTime digestAt,
        DayOfWeek digestOn) {
    static final LocalTime USUAL_DIGEST_AT = LocalTime.of(8, 0);

    /** More days off in a row than any calendar has; a calendar that never opens holds nothing back for ever. */
    private static final int LONGEST_PAUSE_DAYS = 400;

    /** Of an authority that has decided nothing: mails leave at any time. */
    static SendingCalendar open(ZoneId zone) {
        return new SendingCalendar(
                zone, null, EnumSet.allOf(DayOfWeek.class), null, Set.of(), USUAL_DIGEST_AT, DayOfWeek.MONDAY);
    }

    boolean isOpen(LocalDate day) {
        return workingDays.contains(day.getDayOfWeek())
                && !closedDays.contains(day)
                && (holidaysOf == null || !PublicHolidays.include(holidaysOf, day));
    }

    /** The first moment, from this one on, at which a mail may leave. */
    Instant opening(Instant from) {
        ZonedDateTime moment = from.atZone(zone);
        LocalDate last = moment.toLocalDate().plusDays(LONGEST_PAUSE_DAYS);
        while (!moment.toLocalDate().isAfter(last)) {
            LocalDate day = moment.toLocalDate();
            if (!isOpen(day)) {
                moment = day.plusDays(1).atStartOfDay(zone);
            } else if (quiet == null || !quiet.covers(moment.toLocalTime())) {
                return moment.toInstant();
            } else {
                boolean endsTomorrow =
                        quiet.acrossMidnight() && !moment.toLocalTime().isBefore(quiet.to());
                // The hour that comes twice in autumn is quiet until its second end; else the end would lie behind us.
                moment = ZonedDateTime.of(endsTomorrow ? day.plusDays(1) : day, quiet.to(), zone)
                        .withLaterOffsetAtOverlap();
            }
        }
        return from;
    }

    /** The first moment after this one at which what was gathered leaves. */
    Instant nextDigest(Instant after, boolean weekly) {
        LocalDate today = after.atZone(zone).toLocalDate();
        for (int days = 0; days <= LONGEST_PAUSE_DAYS; days++) {
            LocalDate day = today.plusDays(days);
            Instant moment = ZonedDateTime.of(day, digestAt, zone).toInstant();
            if (moment.isAfter(after) && isOpen(day) && (!weekly || takesTheWeek(day))) {
                return moment;
            }
        }
        return after;
    }

    /** The day of the week of digests, or, when that is a day off, the first open day behind it. */
    private boolean takesTheWeek(LocalDate open) {
        LocalDate day = open;
        while (day.getDayOfWeek() != digestOn) {
            day = day.minusDays(1);
            if (isOpen(day)) {
                return false;
            }
        }
        return true;
    }
}
