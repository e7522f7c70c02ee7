package org.suppliercompliance.supplier.imports;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One row of a file, and what was found wrong with it. */
final class ImportRow {
    private static final int SHOWN = 200;

    private final CsvRecord cells;
    private final CsvLayout layout;
    private final List<Finding> findings = new ArrayList<>();
    private boolean rejected;

    ImportRow(CsvRecord cells, CsvLayout layout) {
        this.cells = cells;
        this.layout = layout;
        if (cells.getFieldCount() != layout.width()) {
            reject("", "The row has " + cells.getFieldCount() + " cells, the header has " + layout.width() + ".", null);
        }
    }

    boolean isRejected() {
        return rejected;
    }

    List<Finding> findings() {
        return findings;
    }

    /** The cell without blanks around it; null when it is empty, missing or unusable (which rejects the row). */
    @Nullable
    String text(Column column, int longest) {
        Integer position = layout.columns().get(column);
        if (position == null || position >= cells.getFieldCount()) {
            return null;
        }
        String text = cells.getField(position).strip();
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > longest) {
            reject(column, "The cell has " + text.length() + " characters, at most " + longest + " are taken.", text);
            return null;
        }
        if (text.chars().anyMatch(c -> (c < 0x20 && c != '\n' && c != '\r' && c != '\t') || c == 0x7f)) {
            reject(column, "The cell holds control characters.", null);
            return null;
        }
        return text;
    }

    @Nullable
    String required(Column column, int longest) {
        String text = text(column, longest);
        if (text == null && !rejected) {
            reject(column, "The cell is empty, and the row makes no sense without it.", null);
        }
        return text;
    }

    List<String> list(Column column, int longest) {
        String text = text(column, longest);
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[|;,\\s]+"))
                        .filter(item -> !item.isEmpty())
                        .distinct()
                        .toList();
    }

    @Nullable
    LocalDate date(Column column) {
        String text = text(column, 40);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            reject(column, "There is no such date; dates are written 2027-01-31.", text);
            return null;
        }
    }

    @Nullable
    BigDecimal amount(Column column) {
        String text = text(column, 40);
        if (text == null) {
            return null;
        }
        if (!text.matches("-?\\d{1,15}(\\.\\d{1,3})?")) {
            reject(column, "An amount is decimal digits, at most three after the point.", text);
            return null;
        }
        BigDecimal amount = new BigDecimal(text);
        if (amount.signum() < 0) {
            reject(column, "The value of a contract cannot be negative.", text);
            return null;
        }
        return amount;
    }

    boolean flag(Column column) {
        String text = text(column, 10);
        return switch (text == null ? "" : text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "ja", "1" -> true;
            case "", "false", "no", "nej", "nei", "0" -> false;
            default -> {
                reject(column, "Write true or false.", text);
                yield false;
            }
        };
    }

    void reject(Column column, String reason, @Nullable String content) {
        reject(layout.nameOf(column), reason, content);
    }

    void warn(Column column, String reason, @Nullable String content) {
        findings.add(finding(Finding.Outcome.WARNING, layout.nameOf(column), reason, content));
    }

    private void reject(String header, String reason, @Nullable String content) {
        rejected = true;
        findings.add(finding(Finding.Outcome.REJECTED, header, reason, content));
    }

    private Finding finding(Finding.Outcome outcome, String header, String reason, @Nullable String content) {
        String shown = content != null && content.length() > SHOWN ? content.substring(0, SHOWN) : content;
        return new Finding(cells.getStartingLineNumber(), outcome, header, reason, shown);
    }
}
