package org.suppliercompliance.chassis.openapi;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long a text can be that fits a pattern: {@code ^[A-Z]{2}$} needs no other bound. */
final class PatternLength {
    private static final Pattern CHARACTER = Pattern.compile("\\[(?:\\\\.|[^\\]])+]|\\\\.");
    private static final Pattern ENDLESS = Pattern.compile("[*+]|\\{\\d+,}");
    private static final Pattern GROUP = Pattern.compile("\\((?:\\?:)?([^()]*)\\)");
    private static final Pattern PART = Pattern.compile("(?:<(\\d+)>|.)(?:\\?|\\{(?:\\d+,)?(\\d+)})?");

    private PatternLength() {}

    /** The length, or the other one when the pattern ends nowhere or is of a part of the text. */
    static int of(String pattern, int otherwise) {
        String shape = CHARACTER.matcher(pattern).replaceAll("x");
        if (!shape.startsWith("^")
                || !shape.endsWith("$")
                || ENDLESS.matcher(shape).find()) {
            return otherwise;
        }
        shape = shape.substring(1, shape.length() - 1);
        for (Matcher group = GROUP.matcher(shape); group.find(); group = GROUP.matcher(shape)) {
            shape = group.replaceFirst("<" + longest(group.group(1)) + ">");
        }
        return shape.contains("|") ? otherwise : (int) Math.min(otherwise, longest(shape));
    }

    private static long longest(String alternatives) {
        long longest = 0;
        for (String one : alternatives.split("\\|")) {
            long length = PART.matcher(one)
                    .results()
                    .mapToLong(part -> number(part.group(1)) * number(part.group(2)))
                    .sum();
            longest = Math.max(longest, length);
        }
        return longest;
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 1 : Long.parseLong(digits);
    }
}
