package org.suppliercompliance.criteria;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What somebody looks for by words. */
public final class Words {
    private Words() {}

    /** Every word as the beginning of a word; only letters and digits survive, so no operator of the query language does. */
    public static String prefixes(String question) {
        return Arrays.stream(Normalizer.normalize(question, Normalizer.Form.NFC).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> "'" + word + "':*")
                .collect(Collectors.joining(" & "));
    }
}
