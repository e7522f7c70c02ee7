package org.suppliercompliance.supplier.standing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a fact behind a standing is. */
@Schema(
        description =
                "CASE: a non-compliance. SANCTION: a sanction that stands. SHARED_AUDIT: an audit that another member of a network shared, as it was on that day.")
public enum StandingFactKind {
    /** A non-compliance of the viewing authority. */
    CASE,
    /** A sanction the viewing authority decided, and did not lift. */
    SANCTION,
    /** An audit that another member of a network shared, as it was on that day. */
    SHARED_AUDIT
}
