package org.suppliercompliance.notification.fact;

/** Which of a case's two dates a fact is about. */
public enum DeadlineClock {
    PLAN,
    CORRECTION
}
