package org.suppliercompliance.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A Markdown table, printed when it is complete. */
final class Table {
    private final String title;
    private final List<String[]> rows = new ArrayList<>();

    Table(String title, String... columns) {
        this.title = title;
        rows.add(columns);
    }

    Table row(Object... cells) {
        String[] row = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            row[i] = cells[i] instanceof Double number ? number(number) : String.valueOf(cells[i]);
        }
        rows.add(row);
        return this;
    }

    void print() {
        System.out.println("\n## " + title + "\n");
        for (int i = 0; i < rows.size(); i++) {
            System.out.println("| " + String.join(" | ", rows.get(i)) + " |");
            if (i == 0) {
                System.out.println("|" + "---|".repeat(rows.get(0).length));
            }
        }
        System.out.flush();
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String number(double value) {
        return value >= 100
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
    }
}
