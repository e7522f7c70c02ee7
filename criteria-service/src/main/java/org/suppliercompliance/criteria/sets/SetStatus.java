package org.suppliercompliance.criteria.sets;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a criteria set stands: being written, or fixed for good. */
@Schema(description = "Where a criteria set stands. DRAFT: it can change. FIXED: it never changes again.")
public enum SetStatus {
    DRAFT,
    FIXED
}
