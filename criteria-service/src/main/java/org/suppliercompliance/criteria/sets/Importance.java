package org.suppliercompliance.criteria.sets;

/** How much a criterion matters to the buyer. */
public enum Importance {
    LOW,
    MEDIUM,
    HIGH
}
