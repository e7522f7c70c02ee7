package org.suppliercompliance.supplier.registry;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed to find a supplier: perhaps a number, perhaps words of a name.
 *
 * @param folded the text as names are compared
 * @param scheme the scheme of the number, empty when it was not said
 * @param number the number without its scheme, empty when the text is none
 */
record SearchText(String folded, String scheme, String number) {
    private static final int MOST_WORDS = 8;
    private static final Pattern WITH_SCHEME = Pattern.compile("([A-Z0-9]{2,8}-[A-Z0-9]{1,16}):(.+)");
    private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\p{N} ./:_-]*\\p{N}[\\p{L}\\p{N} ./:_-]*");

    static SearchText of(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        Matcher prefixed = WITH_SCHEME.matcher(bare.toUpperCase(Locale.ROOT));
        if (prefixed.matches()) {
            return new SearchText(Names.folded(bare), prefixed.group(1), prefixed.group(2));
        }
        String joined = bare.replaceAll("[\\s\\u00a0.-]", "").toUpperCase(Locale.ROOT);
        if (!NUMBER.matcher(bare).matches() || joined.length() < 5) {
            return new SearchText(Names.folded(bare), "", "");
        }
        return new SearchText(Names.folded(bare), VatNumber.valid(joined) ? "EU-VAT" : "", bare);
    }

    /** The words to look for, of a name as it is compared; more than a few find nothing else. They hold no wildcard: those are punctuation. */
    List<String> words(String nameKey) {
        return Arrays.stream(nameKey.split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }
}
