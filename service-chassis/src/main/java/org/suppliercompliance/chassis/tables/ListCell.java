package org.suppliercompliance.chassis.tables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A list in one cell, its texts apart by bars. A bar or a backslash within a text has a backslash in front, and each text that starts
 * like a formula an apostrophe: whoever takes the list apart in a spreadsheet runs none of them. A list of codes has neither.
 */
public final class ListCell {
    private ListCell() {}

    static String joined(Collection<?> items) {
        return items.stream()
                .map(item -> FormulaCells.defused(escaped(String.valueOf(item))))
                .collect(Collectors.joining("|"));
    }

    /**
     * The texts of a list, of a cell as a {@link TableRow} has it: without what defuses its beginning. A backslash in front of anything
     * else is one, as people write it.
     */
    public static List<String> split(String cell) {
        List<String> items = new ArrayList<>();
        StringBuilder item = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char next = cell.charAt(i);
            if (next == '|') {
                items.add(plain(items, item));
                item.setLength(0);
            } else {
                if (next == '\\' && i + 1 < cell.length() && isEscaped(cell.charAt(i + 1))) {
                    i++;
                    next = cell.charAt(i);
                }
                item.append(next);
            }
        }
        items.add(plain(items, item));
        return items;
    }

    private static String plain(List<String> before, StringBuilder item) {
        return before.isEmpty() ? item.toString() : FormulaCells.plain(item.toString());
    }

    private static boolean isEscaped(char next) {
        return next == '|' || next == '\\';
    }

    private static String escaped(String item) {
        return item.replace("\\", "\\\\").replace("|", "\\|");
    }
}
