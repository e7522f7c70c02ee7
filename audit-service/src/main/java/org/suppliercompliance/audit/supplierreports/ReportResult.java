package org.suppliercompliance.audit.supplierreports;

/** What the review came to. */
public enum ReportResult {
    SUFFICIENT,
    INSUFFICIENT
}
