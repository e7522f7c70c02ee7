package org.suppliercompliance.supplier.risk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a higher value of an indicator means. */
@Schema(description = "What a higher value of a data set means: more risk, or less.")
public enum Direction {
    HIGHER_IS_WORSE,
    HIGHER_IS_BETTER
}
