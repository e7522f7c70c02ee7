package org.suppliercompliance.chassis.json;

import org.jspecify.annotations.Nullable;

/** Characters that no text of ours may hold; everything else is kept as it came. */
public final class Characters {
    private Characters() {}

    /** What is wrong with the text, or null. Tab, line feed and carriage return are fine. */
    public static @Nullable String faultOf(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 ? c != '\t' && c != '\n' && c != '\r' : c >= 0x7f && c < 0xa0) {
                return String.format("Holds the control character U+%04X.", (int) c);
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return "Holds half of a surrogate pair.";
            }
        }
        return null;
    }
}
