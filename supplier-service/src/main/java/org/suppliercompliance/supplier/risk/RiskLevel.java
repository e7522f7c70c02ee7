package org.suppliercompliance.supplier.risk;

/** Where a score lies between the thresholds of the authority; without a score there is no level but this being said. */
public enum RiskLevel {
    LOW,
    MEDIUM,
    HIGH,
    NOT_ASSESSED
}
