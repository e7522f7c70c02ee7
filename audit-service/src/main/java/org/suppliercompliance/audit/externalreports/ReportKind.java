package org.suppliercompliance.audit.externalreports;

/** What came in. */
public enum ReportKind {
    /** The report of a monitoring organisation about a site or a supplier. */
    MONITORING_REPORT,
    /** What workers said themselves, directly or through an organisation that speaks for them. */
    WORKER_VOICE
}
