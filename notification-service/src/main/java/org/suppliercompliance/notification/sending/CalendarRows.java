package org.suppliercompliance.notification.sending;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Row;

/** The table of calendars. */
final class CalendarRows {
    /** The columns {@link #read} needs, of {@code sending_calendar c} and {@code known_authority k}, either of which may be missing. */
    static final String COLUMNS =
            "coalesce(c.zone, k.zone) as zone, to_char(c.quiet_from, 'HH24:MI') as quiet_from, to_char(c.quiet_to, 'HH24:MI') as quiet_to,"
                    + " c.working_days, c.holidays_of, c.closed_days::text[] as closed_days,"
                    + " to_char(c.digest_at, 'HH24:MI') as digest_at, c.digest_on";

    private CalendarRows() {}

    static SendingCalendar read(Row row) throws SQLException {
        String zone = row.nullableText("zone");
        ZoneId place = zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
        String digestOn = row.nullableText("digest_on");
        return digestOn == null
                ? SendingCalendar.open(place)
                : new SendingCalendar(
                        place,
                        quiet(row.nullableText("quiet_from"), row.nullableText("quiet_to")),
                        row.texts("working_days").stream()
                                .map(DayOfWeek::valueOf)
                                .collect(Collectors.toUnmodifiableSet()),
                        row.nullableText("holidays_of"),
                        dates(row),
                        LocalTime.parse(row.text("digest_at")),
                        DayOfWeek.valueOf(digestOn));
    }

    private static Set<LocalDate> dates(Row row) throws SQLException {
        return row.texts("closed_days").stream().map(LocalDate::parse).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable QuietHours quiet(@Nullable String from, @Nullable String to) {
        return from == null || to == null ? null : new QuietHours(LocalTime.parse(from), LocalTime.parse(to));
    }
}
