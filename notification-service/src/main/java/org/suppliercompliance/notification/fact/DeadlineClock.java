package org.suppliercompliance.notification.fact;

/** Which date a fact is about: one of a case's two, or that of a supplier report. */
public enum DeadlineClock {
    PLAN,
    CORRECTION,
    REPORT
}
