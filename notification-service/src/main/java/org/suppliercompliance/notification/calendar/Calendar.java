package org.suppliercompliance.notification.calendar;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.notification.channel.Language;

/**
 * What an address shows.
 *
 * @param owner the name of whose calendar it is; null until it is known here
 * @param entries by date, the earliest first
 */
record Calendar(Language language, @Nullable String owner, List<CalendarEntry> entries) {}
