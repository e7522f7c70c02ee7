package org.suppliercompliance.audit.supplierreports;

/** What the answers rest on. */
public enum ReportBasis {
    /** What the supplier says, by itself or by post. */
    SUPPLIER_STATEMENT,
    /** What the authority found out at its desk; it leaves open what cannot be found there. */
    DESK_RESEARCH
}
