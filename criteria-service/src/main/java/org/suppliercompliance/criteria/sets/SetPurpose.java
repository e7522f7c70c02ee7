package org.suppliercompliance.criteria.sets;

/** What a criteria set is made for. */
public enum SetPurpose {
    TENDER,
    CONTRACT
}
