package org.suppliercompliance.supplier.imports;

/** Where an import is. */
public enum ImportStatus {
    QUEUED,
    RUNNING,
    /** Read to its end; what was rejected is in the report. */
    COMPLETED,
    /** Could not be read to its end; rows before that point were kept. */
    FAILED
}
