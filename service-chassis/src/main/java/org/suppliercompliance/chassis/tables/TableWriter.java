package org.suppliercompliance.chassis.tables;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes rows down while they come; none of them is kept. */
interface TableWriter {
    void row(List<@Nullable Object> cells) throws IOException;

    /** Hands on what was written so far. */
    void page() throws IOException;

    /** Writes what ends the file: one that was broken off must not look whole. */
    void finish() throws IOException;

    static TableWriter of(TableFormat format, OutputStream out, String name, List<String> header) throws IOException {
        return switch (format) {
            case CSV -> new Csv(out, header);
            case NDJSON -> new Ndjson(out, header);
            case XLSX -> new XlsxWriter(out, name, header);
        };
    }

    static String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (cell instanceof Number || cell instanceof Boolean) {
            return cell.toString();
        }
        if (cell instanceof Collection<?> items) {
            return ListCell.joined(items);
        }
        return FormulaCells.defused(cell.toString());
    }

    /** Comma-separated, with a header, in UTF-8. */
    final class Csv implements TableWriter {
        private final OutputStreamWriter text;
        private final CsvWriter csv;

        Csv(OutputStream out, List<String> header) {
            text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            csv = CsvWriter.builder().build(text);
            csv.writeRecord(header);
        }

        @Override
        public void row(List<@Nullable Object> cells) {
            csv.writeRecord(cells.stream().map(TableWriter::text).toList());
        }

        @Override
        public void page() throws IOException {
            csv.flush();
            text.flush();
        }

        @Override
        public void finish() throws IOException {
            page();
        }
    }

    /** One JSON object on each line. No program runs a text of it: nothing is defused. */
    final class Ndjson implements TableWriter {
        private static final JsonFactory JSON = new JsonFactory().setRootValueSeparator("\n");

        private final JsonGenerator json;
        private final List<String> header;
        private boolean empty = true;

        Ndjson(OutputStream out, List<String> header) throws IOException {
            this.json = JSON.createGenerator(out);
            this.header = header;
        }

        @Override
        public void row(List<@Nullable Object> cells) throws IOException {
            empty = false;
            json.writeStartObject();
            for (int i = 0; i < cells.size(); i++) {
                json.writeFieldName(header.get(i));
                write(cells.get(i));
            }
            json.writeEndObject();
        }

        private void write(@Nullable Object cell) throws IOException {
            if (cell == null) {
                json.writeNull();
            } else if (cell instanceof Boolean truth) {
                json.writeBoolean(truth);
            } else if (cell instanceof Integer || cell instanceof Long) {
                json.writeNumber(((Number) cell).longValue());
            } else if (cell instanceof Collection<?> items) {
                json.writeStartArray();
                for (Object item : items) {
                    write(item);
                }
                json.writeEndArray();
            } else if (cell instanceof BigDecimal number) {
                json.writeNumber(number.toPlainString());
            } else if (cell instanceof Double number) {
                json.writeNumber(number);
            } else {
                json.writeString(cell.toString());
            }
        }

        @Override
        public void page() throws IOException {
            json.flush();
        }

        @Override
        public void finish() throws IOException {
            if (!empty) {
                json.writeRaw('\n');
            }
            json.flush();
        }
    }
}
