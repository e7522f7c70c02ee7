package org.suppliercompliance.supplier.imports;

import java.util.UUID;

/**
 * A job this replica works on.
 *
 * @param rowsRead how many rows earlier chunks have done; a runner that takes over skips them
 * @param reported how many lines the report has
 */
record OpenJob(UUID id, String authority, ImportKind kind, String source, boolean dryRun, int rowsRead, int reported) {}
