package org.suppliercompliance.chassis.tables;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a number of a sheet looks like to whoever sees the sheet. */
final class CellText {
    static final Set<String> BUILT_IN_DATES = Set.of(
            "14", "15", "16", "17", "22", "27", "28", "29", "30", "31", "36", "50", "51", "52", "53", "54", "57");

    private static final int LONGEST_NUMBER = 40;
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    /** As if 1900 had been a leap year: for the days before March 1900 the count is one off. */
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);

    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    private CellText() {}

    /** Without what a floating point number adds to it: fifteen digits are all a sheet has. */
    static String number(String raw) {
        BigDecimal number = parsed(raw);
        if (number == null) {
            return raw;
        }
        BigDecimal shown = number.round(new MathContext(15)).stripTrailingZeros();
        return Math.abs(shown.scale()) > LONGEST_NUMBER ? raw : shown.toPlainString();
    }

    static String date(String raw, boolean from1904) {
        BigDecimal number = parsed(raw);
        if (number == null
                || Math.abs((long) number.scale()) > LONGEST_NUMBER
                || number.compareTo(BigDecimal.ONE) < 0
                || number.compareTo(LAST_DAY) > 0) {
            return number(raw);
        }
        int days = number.intValue();
        LocalDate date = from1904 ? EPOCH_1904.plusDays(days) : EPOCH_1900.plusDays(days < 61 ? days + 1 : days);
        return date.toString();
    }

    /** Whether a format of one's own shows days or years; what stands in quotes and brackets is text and colours. */
    static boolean showsDate(String format) {
        String plain = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(java.util.Locale.ROOT);
        return plain.contains("d") || plain.contains("y");
    }

    private static @Nullable BigDecimal parsed(String raw) {
        try {
            return raw.length() > LONGEST_NUMBER ? null : new BigDecimal(raw.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
