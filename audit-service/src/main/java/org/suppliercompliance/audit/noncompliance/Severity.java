package org.suppliercompliance.audit.noncompliance;

/** How grave a non-compliance is. Only an observation is without clocks and plan. */
public enum Severity {
    SERIOUS,
    MAJOR,
    MINOR,
    OBSERVATION
}
