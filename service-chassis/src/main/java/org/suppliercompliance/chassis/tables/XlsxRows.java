package org.suppliercompliance.chassis.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The rows of a workbook's first sheet, and of the sheets behind it that have exactly the same header. */
final class XlsxRows implements TableRows {
    private final Workbook workbook;
    private final WorkbookParts parts;
    private final Deque<String> sheets;
    private @Nullable SheetRows sheet;
    private List<String> header = List.of();
    private int finished;

    private XlsxRows(Workbook workbook, WorkbookParts parts) {
        this.workbook = workbook;
        this.parts = parts;
        this.sheets = new ArrayDeque<>(parts.sheets());
    }

    static XlsxRows open(Path file) throws IOException {
        Workbook workbook = Workbook.open(file);
        try {
            workbook.measure();
            XlsxRows rows = new XlsxRows(workbook, WorkbookParts.of(workbook));
            if (rows.sheets.isEmpty()) {
                throw TableRows.unreadable("The workbook has no sheet that is shown.");
            }
            rows.sheet = rows.begin(rows.sheets.remove());
            rows.header = rows.sheet.header();
            if (rows.header.isEmpty()) {
                throw TableRows.unreadable("The first sheet has no header.");
            }
            return rows;
        } catch (XMLStreamException e) {
            workbook.close();
            throw Workbook.damaged();
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public @Nullable TableRow next() {
        try {
            while (sheet != null) {
                TableRow row = sheet.next(header);
                if (row != null) {
                    return row;
                }
                sheet.close();
                finished++;
                sheet = following();
            }
            return null;
        } catch (XMLStreamException e) {
            throw Workbook.damaged();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public double progress() {
        return sheet == null
                ? 1
                : (finished + sheet.progress()) / parts.sheets().size();
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable SheetRows following() throws IOException, XMLStreamException {
        while (!sheets.isEmpty()) {
            SheetRows next = begin(sheets.remove());
            if (next.header().equals(header)) {
                return next;
            }
            next.close();
            finished++;
        }
        return null;
    }

    private SheetRows begin(String part) throws IOException, XMLStreamException {
        return new SheetRows(workbook.part(part).orElseThrow(Workbook::damaged), workbook.sizeOf(part), parts);
    }
}
