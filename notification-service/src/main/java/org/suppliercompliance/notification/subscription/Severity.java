package org.suppliercompliance.notification.subscription;

/** How bad a non-compliance is, the least first. */
public enum Severity {
    OBSERVATION,
    MINOR,
    MAJOR,
    SERIOUS
}
