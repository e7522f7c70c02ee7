package org.suppliercompliance.criteria.shipped;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One table of the shipped catalogue, read from the jar. */
final class CsvTable {
    private final List<NamedCsvRecord> rows;

    private CsvTable(List<NamedCsvRecord> rows) {
        this.rows = rows;
    }

    static CsvTable read(String name) {
        try (InputStream in = CsvTable.class.getResourceAsStream("/catalogue/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks catalogue/" + name);
            }
            try (CsvReader<NamedCsvRecord> reader =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return new CsvTable(reader.stream().toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<NamedCsvRecord> rows() {
        return rows;
    }

    static @Nullable String optional(NamedCsvRecord row, String column) {
        String value = row.getField(column);
        return value.isEmpty() ? null : value;
    }

    /** The parts of a field that holds several. */
    static List<String> parts(NamedCsvRecord row, String column, String separator) {
        return Stream.of(row.getField(column).split(separator))
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
