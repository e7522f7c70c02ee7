package org.suppliercompliance.criteria.library;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a clause gives the authority. */
@Schema(description = "What a clause gives the authority: the right to audit, sanctions, reports of the supplier.")
public enum Provision {
    RIGHT_TO_AUDIT,
    SANCTION,
    REPORTING
}
