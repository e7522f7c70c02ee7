package org.suppliercompliance.supplier.risk;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.supplier.SupplierProblem;

/** A file of values by country: the columns country, value and year, in any order; the year may be left out. */
record IndicatorFile(List<IndicatorValues.CountryValue> values, List<ValuesImported.RejectedValue> rejected) {
    static final String NUMBER = "^-?\\d{1,12}(\\.\\d{1,8})?$";
    private static final int MOST_ROWS = 2000;
    private static final int LARGEST_CELL = 1 << 12;
    private static final int SHOWN = 100;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** The years a value may be of; a row without one is of the last. */
    record Years(int earliest, int last) {}

    static IndicatorFile read(InputStream file, Years years) {
        try {
            Iterator<CsvRecord> records = records(file);
            if (!records.hasNext()) {
                throw unreadable("The file is empty.");
            }
            Map<String, Integer> columns = columns(records.next());
            List<ValuesImported.RejectedValue> rejected = new ArrayList<>();
            Map<String, IndicatorValues.CountryValue> values = new LinkedHashMap<>();
            int rows = 0;
            while (records.hasNext()) {
                if (++rows > MOST_ROWS) {
                    throw unreadable("The file has more than " + MOST_ROWS + " rows; there are not so many countries.");
                }
                new Line(records.next(), columns, rejected).read(years, values);
            }
            return new IndicatorFile(List.copyOf(values.values()), List.copyOf(rejected));
        } catch (CsvParseException | UncheckedIOException e) {
            throw unreadable("The file is no CSV in UTF-8, or has a quote that never ends.");
        }
    }

    private static Iterator<CsvRecord> records(InputStream file) {
        InputStreamReader reader = new InputStreamReader(
                file,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        return CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .detectBomHeader(false)
                .maxBufferSize(LARGEST_CELL)
                .ofCsvRecord(reader)
                .iterator();
    }

    private static Map<String, Integer> columns(CsvRecord header) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < header.getFieldCount(); i++) {
            columns.putIfAbsent(header.getField(i).replace("\ufeff", "").strip().toLowerCase(Locale.ROOT), i);
        }
        if (!columns.containsKey("country") || !columns.containsKey("value")) {
            throw new ProblemException(
                    SupplierProblem.COLUMNS_MISSING, "A file of values needs the columns country and value.");
        }
        return columns;
    }

    private static ProblemException unreadable(String detail) {
        return new ProblemException(SupplierProblem.FILE_UNREADABLE, detail);
    }

    private record Line(CsvRecord cells, Map<String, Integer> columns, List<ValuesImported.RejectedValue> rejected) {
        void read(Years years, Map<String, IndicatorValues.CountryValue> values) {
            String country = cell("country").toUpperCase(Locale.ROOT);
            String value = cell("value");
            String year = cell("year");
            if (!COUNTRIES.contains(country)) {
                reject("country", "There is no such country in ISO 3166-1 (two letters).", country);
            } else if (values.containsKey(country)) {
                reject("country", "The country stands in an earlier row; that one counts.", country);
            } else if (value.isEmpty()) {
                reject("value", "There is no value: the country is not assessed.", null);
            } else if (!value.matches(NUMBER)) {
                reject("value", "A value is decimal digits with a point.", value);
            } else if (!year.isEmpty() && !year.matches("\\d{4}")) {
                reject("year", "A year has four digits.", year);
            } else {
                int of = year.isEmpty() ? years.last() : Integer.parseInt(year);
                if (of < years.earliest() || of > years.last()) {
                    reject("year", "The set takes values of " + years.earliest() + " to " + years.last() + ".", year);
                } else {
                    values.put(country, new IndicatorValues.CountryValue(country, new BigDecimal(value), of));
                }
            }
        }

        private String cell(String column) {
            Integer position = columns.get(column);
            return position == null || position >= cells.getFieldCount()
                    ? ""
                    : cells.getField(position).strip();
        }

        private void reject(String column, String reason, @Nullable String value) {
            String shown = value != null && value.length() > SHOWN ? value.substring(0, SHOWN) : value;
            rejected.add(new ValuesImported.RejectedValue(cells.getStartingLineNumber(), column, reason, shown));
        }
    }
}
