package org.suppliercompliance.audit.casecomments;

/** The two sides of a case. */
enum Side {
    AUTHORITY,
    SUPPLIER
}
