package org.suppliercompliance.supplier.risk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a score lies between the thresholds of the authority; without a score there is no level but this being said. */
@Schema(description = "Where a score lies between the thresholds of the authority; NOT_ASSESSED without a score.")
public enum RiskLevel {
    LOW,
    MEDIUM,
    HIGH,
    NOT_ASSESSED
}
