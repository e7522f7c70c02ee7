package org.suppliercompliance.criteria.sets;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a criteria set is made for. */
@Schema(description = "What a criteria set is made for: a tender, or a contract.")
public enum SetPurpose {
    TENDER,
    CONTRACT
}
