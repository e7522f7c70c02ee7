package org.suppliercompliance.chassis.tables;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet. Where a cell stands is bounded before room is made for it, and formulas are never looked into. */
final class SheetRows implements AutoCloseable {
    private static final int MOST_COLUMNS = 1_000;
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    private final CountedStream bytes;
    private final long size;
    private final WorkbookXml xml;
    private final WorkbookParts parts;
    private final List<String> header;
    private long line;

    SheetRows(InputStream in, long size, WorkbookParts parts) throws XMLStreamException {
        this.bytes = new CountedStream(in);
        this.size = size;
        this.parts = parts;
        this.xml = new WorkbookXml(bytes);
        TableRow first = next(List.of());
        this.header = first == null || first.fault() != null ? List.of() : first.cells();
    }

    /** The first row that is not empty. */
    List<String> header() {
        return header;
    }

    double progress() {
        return bytes.shareOf(size);
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }

    /** The next row that is not empty; null at the end of the sheet. */
    @Nullable
    TableRow next(List<String> names) throws XMLStreamException {
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("sheetData")) {
                return null;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("row")) {
                line = number(xml.attribute("r"), line + 1);
                RowCells row = row();
                if (row.fault != null) {
                    return TableRow.broken(line, names, row.fault);
                }
                if (!row.isEmpty()) {
                    return new TableRow(line, names, row.cells(names.size()), Map.copyOf(row.notes), null);
                }
            }
        }
        return null;
    }

    /** The cells of a row as they come in. */
    private static final class RowCells {
        private final List<String> cells = new ArrayList<>();
        private final Map<Integer, TableRow.CellNote> notes = new HashMap<>();
        private @Nullable String fault;

        boolean isEmpty() {
            return notes.isEmpty() && cells.stream().allMatch(String::isBlank);
        }

        void put(int column, String text) {
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, FormulaCells.plain(text));
        }

        /** As wide as the header: a sheet leaves out what is empty at the end of a row. */
        List<String> cells(int width) {
            int last = cells.size();
            while (last > width && cells.get(last - 1).isBlank()) {
                last--;
            }
            List<String> shown = new ArrayList<>(cells.subList(0, last));
            while (shown.size() < width) {
                shown.add("");
            }
            return List.copyOf(shown);
        }
    }

    private RowCells row() throws XMLStreamException {
        RowCells row = new RowCells();
        int column = -1;
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("row")) {
                return row;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("c")) {
                column = column(xml.attribute("r"), column + 1);
                if (column >= MOST_COLUMNS) {
                    row.fault = "A cell stands beyond column " + MOST_COLUMNS + ".";
                }
                cell(row, column);
            }
        }
        return row;
    }

    private void cell(RowCells row, int column) throws XMLStreamException {
        String type = xml.attribute("t");
        boolean date = parts.dates().contains((int) number(xml.attribute("s"), -1));
        StringBuilder text = new StringBuilder();
        boolean formula = false;
        boolean whole = true;
        boolean inValue = false;
        int phonetic = 0;
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.name();
                formula |= name.equals("f");
                phonetic += name.equals("rPh") ? 1 : 0;
                inValue = phonetic == 0 && (name.equals("v") || name.equals("t"));
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inValue = false;
                phonetic -= xml.name().equals("rPh") ? 1 : 0;
                if (xml.name().equals("c")) {
                    break;
                }
            } else if (inValue && whole) {
                whole = xml.addTextTo(text, TextLines.LONGEST);
            }
        }
        if (!whole) {
            row.fault = "A cell has more than " + TextLines.LONGEST + " characters.";
        }
        if (row.fault != null) {
            return;
        }
        boolean failed = "e".equals(type);
        if (failed || formula) {
            boolean nothing = failed || text.length() == 0;
            row.notes.put(column, nothing ? TableRow.CellNote.WITHOUT_VALUE : TableRow.CellNote.COMPUTED);
        }
        row.put(column, failed ? "" : shown(type == null ? "n" : type, text.toString(), date));
    }

    private String shown(String type, String raw, boolean date) {
        return switch (type) {
            case "s" -> shared(raw);
            case "b" -> raw.equals("1") ? "true" : "false";
            case "d" -> raw.length() > 10 ? raw.substring(0, 10) : raw;
            case "n" -> date ? CellText.date(raw, parts.from1904()) : CellText.number(raw);
            default -> raw;
        };
    }

    private String shared(String raw) {
        if (raw.isEmpty()) {
            return "";
        }
        long index = number(raw, -1);
        if (index < 0 || index >= parts.texts().size()) {
            throw Workbook.damaged();
        }
        return parts.texts().get((int) index);
    }

    private static long number(@Nullable String digits, long otherwise) {
        return digits == null || !WHOLE.matcher(digits).matches() ? otherwise : Long.parseLong(digits);
    }

    /** The column of an address like {@code AB12}, from nought; a bound for one that is none. */
    private static int column(@Nullable String address, int otherwise) {
        if (address == null) {
            return otherwise;
        }
        int column = 0;
        for (int i = 0; i < address.length() && address.charAt(i) >= 'A' && address.charAt(i) <= 'Z'; i++) {
            column = Math.min(MOST_COLUMNS + 1, column * 26 + (address.charAt(i) - 'A' + 1));
        }
        return column == 0 ? otherwise : column - 1;
    }
}
