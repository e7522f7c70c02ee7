package org.suppliercompliance.supplier.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an import is. */
@Schema(
        description =
                "QUEUED: it waits. RUNNING: it is read. COMPLETED: it was read to its end, whatever was rejected. FAILED: it could not be; rows before that point were kept.")
public enum ImportStatus {
    QUEUED,
    RUNNING,
    /** Read to its end; what was rejected is in the report. */
    COMPLETED,
    /** Could not be read to its end; rows before that point were kept. */
    FAILED
}
