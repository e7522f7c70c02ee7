package org.suppliercompliance.audit.programme;

/** How risky a supplier is, as supplier-service tells it. */
public enum RiskLevel {
    LOW,
    MEDIUM,
    HIGH,
    NOT_ASSESSED
}
