package org.suppliercompliance.supplier.imports;

import org.jspecify.annotations.Nullable;

/**
 * Something the report says about a row.
 *
 * @param content the cell; null where it could be a person's number
 */
record Finding(
        long line,
        Outcome outcome,
        String column,
        String reason,
        @Nullable String content) {
    /** What it meant for the row. */
    enum Outcome {
        /** The row was left out. */
        REJECTED,
        /** The row was kept without what the finding is about. */
        WARNING
    }
}
