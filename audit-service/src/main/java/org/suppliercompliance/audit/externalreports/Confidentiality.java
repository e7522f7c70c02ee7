package org.suppliercompliance.audit.externalreports;

/** Who may read a report. */
public enum Confidentiality {
    /** The authority's people and the supplier; the members of a network once it is shared with it. */
    OPEN,
    /** The authority's sustainability managers alone. */
    CONFIDENTIAL
}
