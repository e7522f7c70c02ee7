package org.suppliercompliance.chassis.deprecation;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Deprecating} says of an operation.
 *
 * @param since from when on it should not be used
 * @param sunset from when on it may be gone, or null
 * @param link where it is explained, or null
 */
public record Deprecation(
        LocalDate since,
        @Nullable LocalDate sunset,
        @Nullable String link) {
    /** The header that says since when. */
    public static final String DEPRECATION = "Deprecation";

    /** The header that says until when. */
    public static final String SUNSET = "Sunset";

    /** The header that says where it is explained. */
    public static final String LINK = "Link";

    /** RFC 9110: two digits for the day, which Java's own RFC 1123 does not write. */
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH);

    public Deprecation {
        if (sunset != null && sunset.isBefore(since)) {
            throw new IllegalArgumentException("the sunset " + sunset + " is before the deprecation " + since);
        }
    }

    /** What a method of a resource, or else its class, declares; null when neither does. */
    public static @Nullable Deprecation of(Method operation) {
        Deprecating own = operation.getAnnotation(Deprecating.class);
        Deprecating declared = own == null ? operation.getDeclaringClass().getAnnotation(Deprecating.class) : own;
        if (declared == null) {
            return null;
        }
        return new Deprecation(
                LocalDate.parse(declared.since()),
                declared.sunset().isEmpty() ? null : LocalDate.parse(declared.sunset()),
                declared.link().isEmpty() ? null : declared.link());
    }

    /** The headers of an answer, by name. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(DEPRECATION, "@" + start(since).toEpochSecond());
        if (sunset != null) {
            headers.put(SUNSET, HTTP_DATE.format(start(sunset)));
        }
        if (link != null) {
            headers.put(
                    LINK, "<" + link + ">; rel=\"" + (sunset == null ? "deprecation" : "deprecation sunset") + "\"");
        }
        return headers;
    }

    private static ZonedDateTime start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC);
    }
}
