package org.suppliercompliance.audit.externalreports;

/** Who may read a report. */
public enum Confidentiality {
    /** The authority's people and the supplier. */
    OPEN,
    /** The authority's sustainability managers alone. */
    CONFIDENTIAL
}
