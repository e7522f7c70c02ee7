package org.suppliercompliance.supplier.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suppliercompliance.chassis.tables.TableFormat;
import org.suppliercompliance.chassis.tables.TableRow;

/** What the cells of each row of one file mean: one answer for all, unless every row names its own. */
final class Layouts {
    private static final int KEPT = 100;

    private final FileLayout whole;
    private final boolean each;
    private final ImportKind kind;
    private final ColumnMapping mapping;
    private final Map<List<String>, FileLayout> known = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<String>, FileLayout> eldest) {
            return size() > KEPT;
        }
    };

    Layouts(FileLayout whole, TableFormat format, ImportKind kind, ColumnMapping mapping) {
        this.whole = whole;
        this.each = format == TableFormat.NDJSON;
        this.kind = kind;
        this.mapping = mapping;
    }

    FileLayout of(TableRow row) {
        return each && row.fault() == null
                ? known.computeIfAbsent(row.header(), header -> FileLayout.ofRow(header, kind, mapping))
                : whole;
    }
}
