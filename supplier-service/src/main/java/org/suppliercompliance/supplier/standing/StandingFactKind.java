package org.suppliercompliance.supplier.standing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a fact behind a standing is. */
@Schema(
        description =
                "CASE: a non-compliance. SANCTION: a sanction that stands. SHARED_AUDIT: an audit that another member of a network shared, as it was on that day. REPORT: a report that the supplier was asked for and that is late.")
public enum StandingFactKind {
    /** A non-compliance of the viewing authority. */
    CASE,
    /** A sanction the viewing authority decided, and did not lift. */
    SANCTION,
    /** An audit that another member of a network shared, as it was on that day. */
    SHARED_AUDIT,
    /** A report the viewing authority asked for, whose date has passed. */
    REPORT
}
