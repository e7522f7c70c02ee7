package org.suppliercompliance.supplier.imports;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.tables.TableType;

/**
 * What is to be imported, beside the file itself.
 *
 * @param type what the file is said to be; null for a notice, which is no table
 * @param contractId the contract that a list of factories declares for; null for the other kinds
 * @param declaredOn the day the list describes, or null
 */
record ImportRequest(
        ImportKind kind,
        String source,
        @Nullable TableType type,
        boolean dryRun,
        @Nullable UUID contractId,
        @Nullable LocalDate declaredOn,
        ColumnMapping mapping) {}
