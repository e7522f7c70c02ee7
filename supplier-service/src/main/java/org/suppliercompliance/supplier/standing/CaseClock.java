package org.suppliercompliance.supplier.standing;

/** The two dates of a non-compliance. */
public enum CaseClock {
    PLAN,
    CORRECTION
}
