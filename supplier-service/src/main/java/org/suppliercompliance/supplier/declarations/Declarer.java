package org.suppliercompliance.supplier.declarations;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who put a declaration in. */
@Schema(description = "Who put a declaration in: the supplier, or the contract's authority on the supplier's behalf.")
public enum Declarer {
    SUPPLIER,
    /** The contract's authority, on the supplier's behalf. */
    AUTHORITY
}
