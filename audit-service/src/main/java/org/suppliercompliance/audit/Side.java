package org.suppliercompliance.audit;

/** The two sides of a case. */
public enum Side {
    AUTHORITY,
    SUPPLIER
}
