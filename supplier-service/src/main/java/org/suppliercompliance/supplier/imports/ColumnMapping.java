package org.suppliercompliance.supplier.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.suppliercompliance.chassis.problem.Fault;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.supplier.SupplierProblem;

/**
 * What the importer says about columns, each as {@code meaning:Header}; it wins over the names known here.
 *
 * @param entries as the request gave them
 */
record ColumnMapping(List<String> entries) {
    static final ColumnMapping NONE = new ColumnMapping(List.of());

    /** Refuses a meaning that files of this kind do not have, and one that is given twice. */
    static ColumnMapping of(List<String> entries, ImportKind kind) {
        List<String> known =
                kind.columns().stream().map(ColumnMapping::meaning).sorted().toList();
        List<Fault> faults = new ArrayList<>();
        List<String> given = entries.stream().map(ColumnMapping::meaningOf).toList();
        for (String meaning : given) {
            if (!known.contains(meaning)) {
                faults.add(new Fault("query:column", "A meaning is one of " + String.join(", ", known) + "."));
            }
        }
        if (given.stream().distinct().count() < given.size()) {
            faults.add(new Fault("query:column", "A meaning is given once."));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(StandardProblem.BAD_REQUEST, "The mapping of columns cannot be used.", faults);
        }
        return new ColumnMapping(List.copyOf(entries));
    }

    /** Puts every meaning where its header stands; refuses a header that is not there. */
    void applyTo(Map<Column, Integer> columns, Map<String, Integer> positions) {
        for (String entry : entries) {
            String header = entry.substring(entry.indexOf(':') + 1);
            if (!positions.containsKey(Column.plain(header))) {
                throw new ProblemException(
                        SupplierProblem.COLUMNS_MISSING,
                        "The file has no column " + header + "; it has "
                                + positions.keySet().stream().sorted().limit(50).collect(Collectors.joining(", "))
                                + ".");
            }
        }
        applyAsFarAsThere(columns, positions);
    }

    /** Puts every meaning where its header stands, if it does. */
    void applyAsFarAsThere(Map<Column, Integer> columns, Map<String, Integer> positions) {
        for (String entry : entries) {
            Integer position = positions.get(Column.plain(entry.substring(entry.indexOf(':') + 1)));
            if (position != null) {
                columns.put(Column.valueOf(meaningOf(entry).toUpperCase(Locale.ROOT)), position);
            }
        }
    }

    private static String meaningOf(String entry) {
        return entry.substring(0, entry.indexOf(':'));
    }

    private static String meaning(Column column) {
        return column.name().toLowerCase(Locale.ROOT);
    }
}
