package org.suppliercompliance.supplier.declarations;

/** Who put a declaration in. */
public enum Declarer {
    SUPPLIER,
    /** The contract's authority, on the supplier's behalf. */
    AUTHORITY
}
