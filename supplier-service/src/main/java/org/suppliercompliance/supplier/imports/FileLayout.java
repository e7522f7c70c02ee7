package org.suppliercompliance.supplier.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suppliercompliance.chassis.json.Characters;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;

/**
 * What the columns of a file mean.
 *
 * @param columns where each meaning stands
 * @param header the header as the file writes it
 * @param ignored headers without a meaning here
 */
record FileLayout(Map<Column, Integer> columns, List<String> header, List<String> ignored) {
    /** Of a file that has no columns. */
    static final FileLayout NONE = new FileLayout(Map.of(), List.of(), List.of());

    /** Finds out what a header means; refuses a mapping that names a column the file does not have. */
    static FileLayout of(List<String> header, ImportKind kind, ColumnMapping mapping) {
        if (header.stream().anyMatch(name -> Characters.faultOf(name) != null)) {
            throw new ProblemException(StandardProblem.FILE_UNREADABLE, "The header holds control characters.");
        }
        Map<String, Integer> positions = positions(header);
        Map<Column, Integer> columns = known(kind, positions);
        mapping.applyTo(columns, positions);
        return of(columns, header);
    }

    /** The same for rows that name their own cells: of two names for one thing each row may use another. */
    static FileLayout ofRows(List<String> header, ImportKind kind, ColumnMapping mapping) {
        FileLayout layout = of(header, kind, mapping);
        return new FileLayout(
                layout.columns(),
                layout.header(),
                layout.ignored().stream()
                        .filter(name -> known(kind, positions(List.of(name))).isEmpty())
                        .toList());
    }

    /** The same for a row that names its own cells, where a missing one is just missing. */
    static FileLayout ofRow(List<String> header, ImportKind kind, ColumnMapping mapping) {
        Map<String, Integer> positions = positions(header);
        Map<Column, Integer> columns = known(kind, positions);
        mapping.applyAsFarAsThere(columns, positions);
        return of(columns, header);
    }

    int width() {
        return header.size();
    }

    /** The column's header as the file writes it, or its first name where the file has none. */
    String nameOf(Column column) {
        Integer position = columns.get(column);
        return position == null ? column.headers().get(0) : header.get(position);
    }

    private static Map<String, Integer> positions(List<String> header) {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            positions.putIfAbsent(Column.plain(header.get(i)), i);
        }
        return positions;
    }

    private static Map<Column, Integer> known(ImportKind kind, Map<String, Integer> positions) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (Column column : kind.columns()) {
            column.headers().stream()
                    .filter(positions::containsKey)
                    .findFirst()
                    .ifPresent(name -> columns.put(column, positions.get(name)));
        }
        return columns;
    }

    private static FileLayout of(Map<Column, Integer> columns, List<String> header) {
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (!columns.containsValue(i) && ignored.size() < 100) {
                String name = header.get(i);
                ignored.add(name.length() > 100 ? name.substring(0, 100) : name);
            }
        }
        return new FileLayout(columns, List.copyOf(header), List.copyOf(ignored));
    }
}
