package org.suppliercompliance.supplier.notices;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Texts, numbers and dates as notices write them. */
final class NoticeText {
    private NoticeText() {}

    /** Without blanks around it and without characters that no text has; null when nothing is left. */
    static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        String clean = whole.replaceAll("\\p{Cntrl}+", " ").strip();
        return clean.isEmpty() ? null : clean;
    }

    static @Nullable String cut(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }

    /** A number that went through a spreadsheet ends in {@code .0}. */
    static @Nullable String number(@Nullable String text) {
        return text != null && text.matches("\\d+\\.0") ? text.substring(0, text.length() - 2) : text;
    }

    /** The day as it is written, in whatever zone: a moment near midnight is not moved to another day. */
    static Optional<LocalDate> day(String text) {
        try {
            return text.length() < 10
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text.substring(0, 10))).filter(day -> exists(day.getYear()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The moment; null when it is none, or of a year that no date has. */
    static @Nullable Instant moment(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            Instant moment = OffsetDateTime.parse(text).toInstant();
            return exists(moment.atOffset(ZoneOffset.UTC).getYear()) ? moment : null;
        } catch (DateTimeException e) {
            return day(text)
                    .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                    .orElse(null);
        }
    }

    private static boolean exists(int year) {
        return year >= 1 && year <= 9999;
    }
}
