package org.suppliercompliance.criteria.catalogue;

/** What it costs a tenderer to gather the proof. */
public enum Effort {
    LOW,
    MEDIUM,
    HIGH
}
