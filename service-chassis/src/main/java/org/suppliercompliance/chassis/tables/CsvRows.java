package org.suppliercompliance.chassis.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file. A quote that never ends would swallow the rest of the file as one cell: lines are put together only while a
 * quote is open and only so many, and where that leads nowhere the first line alone is broken and the reading goes on behind it.
 */
final class CsvRows implements TableRows {
    private static final int MOST_LINES = 1_000;

    /** A line before the header by which a file tells Excel its separator. */
    private static final Pattern HINT = Pattern.compile("\"?sep=(.)\"?\\s*", Pattern.CASE_INSENSITIVE);

    private static final String SEPARATORS = ",;\t";

    private final CountedStream bytes;
    private final long size;
    private final TextLines lines;
    private final Deque<TextLines.Line> again = new ArrayDeque<>();
    private final Deque<TableRow> ready = new ArrayDeque<>();
    private char separator = ',';
    private List<String> header = List.of();

    private CsvRows(CountedStream bytes, long size, @Nullable Charset declared) throws IOException {
        this.bytes = bytes;
        this.size = size;
        this.lines = new TextLines(CsvText.decoded(bytes, declared));
    }

    static CsvRows open(InputStream file, @Nullable Charset declared, long size) throws IOException {
        CsvRows rows = new CsvRows(new CountedStream(file), size, declared);
        rows.readHeader();
        return rows;
    }

    private void readHeader() {
        TextLines.Line first = written();
        Matcher hint = HINT.matcher(first.text());
        if (hint.matches()) {
            separator = accepted(hint.group(1).charAt(0));
            first = written();
        } else {
            separator = separator(first.text());
        }
        again.addFirst(first);
        TableRow row = next();
        if (row == null || row.fault() != null) {
            throw TableRows.unreadable("The header cannot be read: a quote that never ends, or a line without an end.");
        }
        header = List.copyOf(row.cells());
    }

    /** The next line that is not blank. */
    private TextLines.Line written() {
        TextLines.Line line = take();
        while (line != null && line.text().isBlank()) {
            line = take();
        }
        if (line == null) {
            throw TableRows.unreadable("The file has no header.");
        }
        return line;
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public @Nullable TableRow next() {
        while (ready.isEmpty()) {
            TextLines.Line first = take();
            if (first == null) {
                return null;
            }
            read(first);
        }
        return ready.poll();
    }

    @Override
    public double progress() {
        return bytes.shareOf(size);
    }

    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TextLines.@Nullable Line take() {
        return again.isEmpty() ? lines.next() : again.poll();
    }

    private void read(TextLines.Line first) {
        if (first.cut()) {
            ready.add(TableRow.broken(
                    first.number(), header, "The line has more than " + TextLines.LONGEST + " characters."));
            return;
        }
        if (first.text().isEmpty()) {
            return;
        }
        List<TextLines.Line> block = new ArrayList<>(List.of(first));
        boolean open = opens(first.text());
        int length = first.text().length();
        while (open && block.size() < MOST_LINES && length < TextLines.LONGEST) {
            TextLines.Line line = take();
            if (line == null) {
                break;
            }
            block.add(line);
            length += line.text().length();
            open = opens(line.text()) != open;
            if (line.cut()) {
                break;
            }
        }
        parse(block);
    }

    private void parse(List<TextLines.Line> block) {
        TextLines.Line first = block.get(0);
        List<TableRow> rows = new ArrayList<>();
        boolean cut = block.get(block.size() - 1).cut();
        String text = block.stream().map(TextLines.Line::text).collect(Collectors.joining("\n"));
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(4 * TextLines.LONGEST)
                .ofCsvRecord(text)) {
            for (CsvRecord each : records) {
                rows.add(row(first.number() + each.getStartingLineNumber() - 1, each));
            }
        } catch (CsvParseException e) {
            cut = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!cut) {
            ready.addAll(rows);
            return;
        }
        ready.add(TableRow.broken(first.number(), header, "A quote is opened here and never ends."));
        for (int i = block.size() - 1; i > 0; i--) {
            again.addFirst(block.get(i));
        }
    }

    private TableRow row(long line, CsvRecord each) {
        boolean garbled = each.getFields().stream().anyMatch(cell -> cell.indexOf('\ufffd') >= 0);
        return garbled
                ? TableRow.broken(line, header, "The row holds bytes that are no characters of the file's encoding.")
                : TableRow.of(
                        line,
                        header,
                        each.getFields().stream().map(FormulaCells::plain).toList());
    }

    /** Whether the line has an odd number of quotes. */
    private static boolean opens(String line) {
        return line.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private static char accepted(char named) {
        if (SEPARATORS.indexOf(named) < 0) {
            throw TableRows.unreadable("The first line names a separator that is none of comma, semicolon and tab.");
        }
        return named;
    }

    private static char separator(String line) {
        char best = ',';
        for (char candidate : SEPARATORS.toCharArray()) {
            if (count(line, candidate) > count(line, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
