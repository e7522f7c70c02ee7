package org.suppliercompliance.supplier.risk;

/** What a higher value of an indicator means. */
public enum Direction {
    HIGHER_IS_WORSE,
    HIGHER_IS_BETTER
}
