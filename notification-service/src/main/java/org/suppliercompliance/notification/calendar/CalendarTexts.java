package org.suppliercompliance.notification.calendar;

import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.notification.channel.Language;
import org.suppliercompliance.notification.channel.PlainText;

/** The words of calendars, one file per language. Names are data of others: what could turn or break a line is taken out. */
final class CalendarTexts {
    private static final int LONGEST_NAME = 120;

    private CalendarTexts() {}

    static String title(Language language, @Nullable String owner) {
        return owner == null
                ? text(language, "title")
                : text(language, "title") + " - " + PlainText.line(owner, LONGEST_NAME);
    }

    static String summary(Language language, CalendarEntry entry) {
        String what = text(language, entry.clock().name().toLowerCase(Locale.ROOT));
        String late = entry.overdue() ? text(language, "late") + " " : "";
        String whose = entry.other() == null ? "" : ", " + PlainText.line(entry.other(), LONGEST_NAME);
        return late + what + " " + entry.reference() + whose;
    }

    static String description(Language language, CalendarEntry entry) {
        return text(language, entry.clock().name().toLowerCase(Locale.ROOT) + ".description");
    }

    private static String text(Language language, String key) {
        return ResourceBundle.getBundle(
                        "texts/calendar",
                        Locale.forLanguageTag(language.code()),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
    }
}
