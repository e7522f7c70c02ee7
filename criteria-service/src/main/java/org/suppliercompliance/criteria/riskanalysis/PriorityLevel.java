package org.suppliercompliance.criteria.riskanalysis;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How urgent a risk is, the least urgent first. */
@Schema(description = "How urgent a risk is, the least urgent first.")
public enum PriorityLevel {
    LOW,
    MEDIUM,
    HIGH
}
