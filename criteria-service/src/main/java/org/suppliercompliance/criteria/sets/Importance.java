package org.suppliercompliance.criteria.sets;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much a criterion matters to the buyer. */
@Schema(description = "How much a criterion matters to the buyer.")
public enum Importance {
    LOW,
    MEDIUM,
    HIGH
}
