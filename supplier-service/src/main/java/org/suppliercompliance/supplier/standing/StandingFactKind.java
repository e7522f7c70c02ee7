package org.suppliercompliance.supplier.standing;

/** What a fact behind a standing is. */
public enum StandingFactKind {
    /** A non-compliance of the viewing authority. */
    CASE,
    /** A sanction the viewing authority decided, and did not lift. */
    SANCTION,
    /** An audit that another member of a network shared, as it was on that day. */
    SHARED_AUDIT
}
