package org.suppliercompliance.supplier.imports;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.tables.TableType;
import org.suppliercompliance.supplier.declarations.DeclarationIntake;

/**
 * A job this replica works on.
 *
 * @param rowsRead how many rows earlier chunks have done; a runner that takes over skips them
 * @param reported how many lines the report has
 */
record OpenJob(
        UUID id,
        String authority,
        ImportKind kind,
        String source,
        @Nullable TableType type,
        long bytes,
        boolean dryRun,
        @Nullable UUID contractId,
        @Nullable LocalDate declaredOn,
        ColumnMapping mapping,
        int rowsRead,
        int reported) {

    /** What the table is; not to be asked of a notice. */
    TableType table() {
        return Objects.requireNonNull(type);
    }

    /** The list of factories that the file is. */
    DeclarationIntake.FactoryList factories() {
        return new DeclarationIntake.FactoryList(id, authority, Objects.requireNonNull(contractId), declaredOn, source);
    }
}
