package org.suppliercompliance.criteria.library;

/** What a clause gives the authority. */
public enum Provision {
    RIGHT_TO_AUDIT,
    SANCTION,
    REPORTING
}
