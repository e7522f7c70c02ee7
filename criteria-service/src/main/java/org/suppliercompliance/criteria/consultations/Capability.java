package org.suppliercompliance.criteria.consultations;

/** What a participant says about a criterion. */
public enum Capability {
    CAN,
    PARTLY,
    CANNOT
}
