package org.suppliercompliance.audit.sharing;

/** How much of a shared audit is asked for. */
public enum SharedAuditDetail {
    /** Counts, codes and dates. */
    SUMMARY,
    /** The findings too. */
    FULL
}
