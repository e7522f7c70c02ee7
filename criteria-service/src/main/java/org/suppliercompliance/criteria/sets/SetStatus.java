package org.suppliercompliance.criteria.sets;

/** Where a criteria set stands: being written, or fixed for good. */
public enum SetStatus {
    DRAFT,
    FIXED
}
