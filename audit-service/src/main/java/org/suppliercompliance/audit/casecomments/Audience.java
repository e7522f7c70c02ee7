package org.suppliercompliance.audit.casecomments;

/** Who reads a comment. */
enum Audience {
    /** The authority and the supplier. */
    BOTH_SIDES,
    /** Only the side that wrote it. */
    OWN_SIDE
}
