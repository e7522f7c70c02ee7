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
 * @param attempts how many times the next chunk was begun, this one among them; those before it ended in silence
 * @param postponed how many times it failed for the time being, as when a lock was held for too long
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
        int reported,
        int attempts,
        int postponed) {
    private static final int MOST_ATTEMPTS = 5;
    /** With the pauses between them some nine minutes: what holds a lock for longer is no passing thing. */
    static final int MOST_POSTPONED = 10;

    /** Whether so many attempts at it came to nothing that no other one is made. */
    boolean isGivenUp() {
        return attempts > MOST_ATTEMPTS || postponed >= MOST_POSTPONED;
    }

    /** What the table is; not to be asked of a notice. */
    TableType table() {
        return Objects.requireNonNull(type);
    }

    /** The list of factories that the file is. */
    DeclarationIntake.FactoryList factories() {
        return new DeclarationIntake.FactoryList(id, authority, Objects.requireNonNull(contractId), declaredOn, source);
    }
}
