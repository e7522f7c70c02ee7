package org.suppliercompliance.supplier.dialogue;

/** Which side of a meeting. */
public enum Side {
    AUTHORITY,
    SUPPLIER
}
