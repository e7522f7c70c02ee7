package org.suppliercompliance.chassis.tables;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A spreadsheet runs a cell that starts like a formula; an apostrophe in front makes it text again. A text that has such an
 * apostrophe of its own gets another one, so that taking one away always gives back what was written.
 */
public final class FormulaCells {
    private static final Pattern LIVE = Pattern.compile("'*[=+\\-@\\t\\r\\n\\x00].*", Pattern.DOTALL);

    private FormulaCells() {}

    public static String defused(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return LIVE.matcher(text).matches() ? "'" + text : text;
    }

    static String plain(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && LIVE.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
