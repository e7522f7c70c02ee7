package org.suppliercompliance.supplier.profile;

/** How a document stands on a day. */
public enum DocumentState {
    NOT_YET_VALID,
    VALID,
    EXPIRED,
    WITHDRAWN
}
