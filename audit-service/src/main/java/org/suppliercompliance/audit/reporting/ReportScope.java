package org.suppliercompliance.audit.reporting;

/** Whose figures a report holds. */
enum ReportScope {
    /** The authority's own. */
    OWN,
    /** Beside them those of its own and of what the members of its networks share with it, together. */
    NETWORK
}
