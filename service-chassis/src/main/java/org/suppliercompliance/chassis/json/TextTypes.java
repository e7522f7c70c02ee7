package org.suppliercompliance.chassis.json;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How values look as text, in a query, a path or a JSON string. */
final class TextTypes {
    private static final Pattern CANONICAL_UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9]\\d{0,18})");
    private static final Map<Class<?>, String> EXPECTED = Map.of(
            UUID.class, "Must be a UUID.",
            LocalDate.class, "Must be a date that exists, as YYYY-MM-DD.",
            Instant.class, "Must be a moment as in RFC 3339, for instance 2027-02-28T12:00:00Z.",
            OffsetDateTime.class, "Must be a moment as in RFC 3339, for instance 2027-02-28T12:00:00Z.",
            Boolean.class, "Must be true or false.",
            boolean.class, "Must be true or false.");

    private TextTypes() {}

    /** What was expected, when the text is no such value; else null. */
    static @Nullable String expectation(Class<?> type, String text) {
        if (type == String.class) {
            return null;
        }
        if (isInteger(type)) {
            return fitsInteger(type, text) ? null : "Must be an integer.";
        }
        if (type.isEnum()) {
            boolean known = Arrays.stream(type.getEnumConstants())
                    .anyMatch(constant -> ((Enum<?>) constant).name().equals(text));
            return known ? null : "Must be one of " + constants(type) + ".";
        }
        if (EXPECTED.containsKey(type)) {
            return wellFormed(type, text) ? null : EXPECTED.get(type);
        }
        return convertible(type, text) ? null : "Cannot be read.";
    }

    static String constants(Class<?> enumType) {
        return Arrays.stream(enumType.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.joining(", "));
    }

    /** What a value of this type must be, for a person. */
    static @Nullable String expected(Class<?> type) {
        return EXPECTED.get(type);
    }

    static boolean isInteger(Class<?> type) {
        return type == int.class || type == Integer.class || type == long.class || type == Long.class;
    }

    private static boolean fitsInteger(Class<?> type, String text) {
        if (!INTEGER.matcher(text).matches()) {
            return false;
        }
        try {
            long value = Long.parseLong(text);
            return type == long.class || type == Long.class || value == (int) value;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Whether the text is the canonical form of one of the types that {@link #expected} knows. */
    static boolean wellFormed(Class<?> type, String text) {
        try {
            if (type == UUID.class) {
                return CANONICAL_UUID.matcher(text).matches();
            }
            if (type == LocalDate.class) {
                return DATE.matcher(text).matches() && LocalDate.parse(text).getYear() > 0;
            }
            if (type == Instant.class || type == OffsetDateTime.class) {
                int year = OffsetDateTime.parse(text).getYear();
                return year > 0 && year <= 9999;
            }
            return text.equals("true") || text.equals("false");
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean convertible(Class<?> type, String text) {
        for (String factory : new String[] {"valueOf", "fromString"}) {
            try {
                Method method = type.getMethod(factory, String.class);
                if (Modifier.isStatic(method.getModifiers())) {
                    method.invoke(null, text);
                    return true;
                }
            } catch (InvocationTargetException e) {
                return false;
            } catch (ReflectiveOperationException e) {
                continue;
            }
        }
        try {
            type.getConstructor(String.class).newInstance(text);
            return true;
        } catch (InvocationTargetException e) {
            return false;
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
