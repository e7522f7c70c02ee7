package org.suppliercompliance.supplier.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.supplier.SupplierProblem;

/**
 * How a file is to be read: what separates its cells, and what its columns mean.
 *
 * @param columns where each meaning stands
 * @param header the header as the file writes it
 * @param ignored headers without a meaning here
 */
record CsvLayout(char separator, Map<Column, Integer> columns, List<String> header, List<String> ignored) {
    /** Of a file that has no cells. */
    static final CsvLayout NONE = new CsvLayout(',', Map.of(), List.of(), List.of());

    private static final int LARGEST_CELL = 1 << 20;

    /** Reads the header. Refuses what is no UTF-8 and what has no header that can be understood. */
    static CsvLayout of(InputStream file, ImportKind kind, ColumnMapping mapping) {
        try {
            BufferedInputStream buffered = new BufferedInputStream(file, 1 << 16);
            buffered.mark(1 << 16);
            byte[] start = buffered.readNBytes(8192);
            buffered.reset();
            if (start.length == 0) {
                throw unreadable("The file is empty.");
            }
            for (byte b : start) {
                if (b == 0) {
                    throw unreadable(
                            "The file holds NUL characters: save it as UTF-8, not as UTF-16 or as a workbook.");
                }
            }
            char separator = separator(new String(start, StandardCharsets.UTF_8));
            Iterator<CsvRecord> records = records(buffered, separator);
            if (!records.hasNext()) {
                throw unreadable("The file has no header.");
            }
            return of(separator, records.next().getFields(), kind, mapping);
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw unreadable("The first lines are no CSV in UTF-8.");
        }
    }

    int width() {
        return header.size();
    }

    /** The column's header as the file writes it, or its first name where the file has none. */
    String nameOf(Column column) {
        Integer position = columns.get(column);
        return position == null ? column.headers().get(0) : header.get(position);
    }

    /** The records below the header. The reader refuses bytes that are no UTF-8, and quotes that never end. */
    Iterator<CsvRecord> rows(InputStream file) {
        Iterator<CsvRecord> records = records(file, separator);
        records.next();
        return records;
    }

    private static CsvLayout of(char separator, List<String> header, ImportKind kind, ColumnMapping mapping) {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            positions.putIfAbsent(Column.plain(header.get(i)), i);
        }
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (Column column : kind.columns()) {
            column.headers().stream()
                    .filter(positions::containsKey)
                    .findFirst()
                    .ifPresent(name -> columns.put(column, positions.get(name)));
        }
        mapping.applyTo(columns, positions);
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (!columns.containsValue(i) && ignored.size() < 100) {
                String name = header.get(i);
                ignored.add(name.length() > 100 ? name.substring(0, 100) : name);
            }
        }
        return new CsvLayout(separator, columns, List.copyOf(header), List.copyOf(ignored));
    }

    private static Iterator<CsvRecord> records(InputStream file, char separator) {
        BufferedInputStream buffered = new BufferedInputStream(file, 1 << 16);
        try {
            skipByteOrderMark(buffered);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        InputStreamReader reader = new InputStreamReader(
                buffered,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(LARGEST_CELL)
                .ofCsvRecord(reader)
                .iterator();
    }

    private static void skipByteOrderMark(InputStream file) throws IOException {
        file.mark(3);
        byte[] mark = file.readNBytes(3);
        if (mark.length < 3 || mark[0] != (byte) 0xef || mark[1] != (byte) 0xbb || mark[2] != (byte) 0xbf) {
            file.reset();
        }
    }

    private static char separator(String start) {
        int end = start.indexOf('\n');
        String header = end < 0 ? start : start.substring(0, end);
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static ProblemException unreadable(String detail) {
        return new ProblemException(SupplierProblem.FILE_UNREADABLE, detail);
    }
}
