package org.suppliercompliance.supplier.risk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tables.TableRow;
import org.suppliercompliance.chassis.tables.TableRows;
import org.suppliercompliance.supplier.SupplierProblem;

/** A file of values by country: the columns country, value and year, in any order; the year may be left out. */
record IndicatorFile(List<IndicatorValues.CountryValue> values, List<ValuesImported.RejectedValue> rejected) {
    static final String NUMBER = "^-?\\d{1,12}(\\.\\d{1,8})?$";
    private static final int MOST_ROWS = 2000;
    private static final Set<String> NEEDED = Set.of("country", "value");
    private static final int SHOWN = 100;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** The years a value may be of; a row without one is of the last. */
    record Years(int earliest, int last) {}

    /** Reads all rows, before any transaction begins. Refuses a file without the needed columns, or with more rows than there can be. */
    static List<TableRow> rows(TableRows file) {
        if (!columns(file.header()).keySet().containsAll(NEEDED)) {
            throw new ProblemException(
                    SupplierProblem.COLUMNS_MISSING, "A file of values needs the columns country and value.");
        }
        List<TableRow> rows = new ArrayList<>();
        for (TableRow row = file.next(); row != null; row = file.next()) {
            rows.add(row);
            if (rows.size() > MOST_ROWS) {
                throw unreadable("The file has more than " + MOST_ROWS + " rows; there are not so many countries.");
            }
        }
        return rows;
    }

    /** Tells good rows from bad ones. A file without a single good row is refused: it would only take values away. */
    static IndicatorFile of(List<TableRow> rows, Years years) {
        List<ValuesImported.RejectedValue> rejected = new ArrayList<>();
        Map<String, IndicatorValues.CountryValue> values = new LinkedHashMap<>();
        for (TableRow row : rows) {
            new Line(row, columns(row.header()), rejected).read(years, values);
        }
        if (values.isEmpty()) {
            String first = rejected.isEmpty()
                    ? ""
                    : " The first one: " + rejected.get(0).reason();
            throw unreadable("The file has no row that can be used." + first);
        }
        return new IndicatorFile(List.copyOf(values.values()), List.copyOf(rejected));
    }

    private static Map<String, Integer> columns(List<String> header) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            columns.putIfAbsent(header.get(i).strip().toLowerCase(Locale.ROOT), i);
        }
        return columns;
    }

    private static ProblemException unreadable(String detail) {
        return new ProblemException(StandardProblem.FILE_UNREADABLE, detail);
    }

    private record Line(TableRow row, Map<String, Integer> columns, List<ValuesImported.RejectedValue> rejected) {
        void read(Years years, Map<String, IndicatorValues.CountryValue> values) {
            if (row.fault() != null) {
                reject("", row.fault(), null);
                return;
            }
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
            return position == null || position >= row.cells().size()
                    ? ""
                    : row.cells().get(position).strip();
        }

        private void reject(String column, String reason, @Nullable String value) {
            String shown = value != null && value.length() > SHOWN ? value.substring(0, SHOWN) : value;
            rejected.add(new ValuesImported.RejectedValue(row.line(), column, reason, shown));
        }
    }
}
