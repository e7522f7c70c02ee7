package org.suppliercompliance.supplier.imports;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.json.Characters;
import org.suppliercompliance.chassis.tables.ListCell;
import org.suppliercompliance.chassis.tables.TableRow;

/** One row of a file, and what was found wrong with it. */
final class ImportRow {
    private static final int SHOWN = 200;
    /** Thousands apart, as people write them. */
    private static final Pattern GROUPED =
            Pattern.compile("-?\\d{1,3}([ \\u00a0\\u2009\\u202f]\\d{3})+([.,]\\d{1,3})?");

    private static final Pattern ID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final TableRow row;
    private final FileLayout layout;
    private final List<Finding> findings = new ArrayList<>();
    private boolean rejected;

    ImportRow(TableRow row, FileLayout layout) {
        this.row = row;
        this.layout = layout;
        if (row.fault() != null) {
            reject("", row.fault(), null);
        } else if (row.cells().size() != layout.width()) {
            reject("", "The row has " + row.cells().size() + " cells, the header has " + layout.width() + ".", null);
        } else if (!row.notes().isEmpty()) {
            layout.columns().forEach(this::note);
        }
    }

    private void note(Column column, int position) {
        TableRow.CellNote note = row.notes().get(position);
        if (note == TableRow.CellNote.COMPUTED) {
            warn(column, "The cell is a formula; what it came to when the file was saved is taken.", null);
        } else if (note == TableRow.CellNote.WITHOUT_VALUE) {
            reject(column, "The cell is an error, or a formula that came to nothing.", null);
        }
    }

    boolean isRejected() {
        return rejected;
    }

    long line() {
        return row.line();
    }

    List<Finding> findings() {
        return findings;
    }

    /** The cell without blanks around it; null when it is empty, missing or unusable (which rejects the row). */
    @Nullable
    String text(Column column, int longest) {
        Integer position = layout.columns().get(column);
        if (position == null || position >= row.cells().size()) {
            return null;
        }
        String text = row.cells().get(position).strip();
        if (text.isEmpty()) {
            return null;
        }
        if (Characters.faultOf(text) != null) {
            reject(column, "The cell holds control characters.", null);
            return null;
        }
        if (text.length() > longest) {
            reject(column, "The cell has " + text.length() + " characters, at most " + longest + " are taken.", text);
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

    /** The id in the cell; null when it is empty or none (which rejects the row). */
    @Nullable
    UUID id(Column column) {
        String text = text(column, 36);
        if (text == null) {
            return null;
        }
        if (!ID.matcher(text).matches()) {
            reject(column, "This is no id; ids of this service stand in its exports.", text);
            return null;
        }
        return UUID.fromString(text);
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

    /** Texts with bars between them, as exports write a list. */
    List<String> barred(Column column) {
        String text = text(column, 4000);
        return text == null
                ? List.of()
                : ListCell.split(text).stream()
                        .map(String::strip)
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
        LocalDate date = written(text);
        if (date == null) {
            reject(column, "There is no such date; dates are written 2027-01-31.", text);
        }
        return date;
    }

    private static @Nullable LocalDate written(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            return date.getYear() >= 1 && date.getYear() <= 9999 ? date : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** An amount, also as sheets of many countries write it: with blanks between thousands, and a comma before one or two decimals. */
    @Nullable
    BigDecimal amount(Column column) {
        String text = text(column, 40);
        if (text == null) {
            return null;
        }
        String digits = GROUPED.matcher(text).matches() ? text.replaceAll("[^0-9.,-]", "") : text;
        if (digits.matches("-?\\d+,\\d{1,2}")) {
            digits = digits.replace(',', '.');
        }
        if (!digits.matches("-?\\d{1,15}(\\.\\d{1,3})?")) {
            reject(
                    column,
                    "This is no amount; amounts are written 650000000.00, with at most three decimals, or 650 000 000,00.",
                    text);
            return null;
        }
        BigDecimal amount = new BigDecimal(digits);
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
        String shown = content != null && content.length() > SHOWN
                ? content.substring(0, content.offsetByCodePoints(0, SHOWN / 2))
                : content;
        return new Finding(row.line(), outcome, header, reason, shown);
    }
}
