package org.suppliercompliance.criteria.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What it costs a tenderer to gather the proof. */
@Schema(description = "What it costs a tenderer to gather the proof.")
public enum Effort {
    LOW,
    MEDIUM,
    HIGH
}
