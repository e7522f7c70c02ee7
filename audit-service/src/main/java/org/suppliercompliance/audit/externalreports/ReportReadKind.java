package org.suppliercompliance.audit.externalreports;

/** What of a report somebody read. */
public enum ReportReadKind {
    /** Its line in a list. */
    SUMMARY,
    FULL
}
