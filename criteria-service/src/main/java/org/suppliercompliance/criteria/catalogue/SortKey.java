package org.suppliercompliance.criteria.catalogue;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The order of the catalogue: by framework, then by code as people count, so that A10 comes after A9. */
public final class SortKey {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

    private SortKey() {}

    public static String of(@Nullable String framework, String code) {
        return (framework == null ? "" : framework) + " " + DIGITS.matcher(code).replaceAll(SortKey::padded);
    }

    private static String padded(MatchResult digits) {
        return "0".repeat(9 - digits.group().length()) + digits.group();
    }
}
