package org.suppliercompliance.notification.sending;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The days off of whole countries, as the library Jollyday keeps them. */
final class PublicHolidays {
    private static final Map<String, HolidayManager> COUNTRIES = new ConcurrentHashMap<>();

    private PublicHolidays() {}

    /** Whether the library knows the country of this ISO 3166 code. */
    static boolean known(String country) {
        return Arrays.stream(HolidayCalendar.values())
                .anyMatch(calendar -> calendar.getId().equalsIgnoreCase(country));
    }

    static boolean include(String country, LocalDate day) {
        HolidayManager holidays = COUNTRIES.computeIfAbsent(
                country, code -> HolidayManager.getInstance(ManagerParameters.create(code.toLowerCase(Locale.ROOT))));
        // The manager keeps the years it has worked out, in a map that is not made for several threads.
        synchronized (holidays) {
            return holidays.isHoliday(day);
        }
    }
}
