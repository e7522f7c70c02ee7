package org.suppliercompliance.criteria.sets;

/** How grave a finding is: an error keeps a set from being fixed. */
public enum Severity {
    ERROR,
    WARNING,
    HINT
}
