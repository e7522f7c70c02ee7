package org.suppliercompliance.supplier.registry;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How names are compared: stored as given, found whatever the case, the accents or the blanks. */
public final class Names {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u200b\\ufeff]+");
    /** One letter can become eighteen, of three bytes each: what names are compared and ordered by has an end, as has the cursor that holds it. */
    private static final int LONGEST = 200;

    private Names() {}

    /** Lower case, without accents, with single blanks. Letters that are no accented ones are spelled out. */
    public static String folded(String name) {
        String bare =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        String lower = bare.toLowerCase(Locale.ROOT)
                .replace("ø", "o")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replace("đ", "d")
                .replace("ł", "l")
                .replace("œ", "oe");
        String folded = BLANKS.matcher(lower).replaceAll(" ").strip();
        if (folded.length() <= LONGEST) {
            return folded;
        }
        return folded.substring(0, Character.isHighSurrogate(folded.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    /** The composed form (NFC), with single blanks: two spellings of the same characters are one name. */
    public static String composed(String name) {
        return BLANKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** The text as a LIKE pattern that matches what starts with it. */
    static String prefixPattern(String text) {
        return folded(text).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
