package org.suppliercompliance.notification.channel;

import java.util.regex.Pattern;

/**
 * Makes text of strangers fit for one line of a mail: no line breaks that would begin a header, no marks that turn the
 * reading direction, and no encoded words that a mail program would decode into something else.
 */
public final class PlainText {
    private static final Pattern HARMFUL =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]+");

    private PlainText() {}

    /** Whether a text is fit as it is. */
    public static boolean isPlain(String text) {
        return !HARMFUL.matcher(text).find() && !text.contains("=?");
    }

    /** Says with a mark that there was more; no character is cut in two. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }

    public static String line(String text, int longest) {
        String clean =
                HARMFUL.matcher(text).replaceAll(" ").replace("=?", "= ?").trim();
        return cut(clean, longest);
    }
}
