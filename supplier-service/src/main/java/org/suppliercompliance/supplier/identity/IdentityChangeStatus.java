package org.suppliercompliance.supplier.identity;

/** Where a proposal stands; it is decided once. */
public enum IdentityChangeStatus {
    PROPOSED,
    CONFIRMED,
    REJECTED;

    boolean isDecided() {
        return this != PROPOSED;
    }
}
