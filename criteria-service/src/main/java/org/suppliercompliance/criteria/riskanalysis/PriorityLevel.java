package org.suppliercompliance.criteria.riskanalysis;

/** How urgent a risk is, the least urgent first. */
public enum PriorityLevel {
    LOW,
    MEDIUM,
    HIGH
}
