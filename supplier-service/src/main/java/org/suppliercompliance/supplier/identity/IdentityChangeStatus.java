package org.suppliercompliance.supplier.identity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a proposal stands; it is decided once. */
@Schema(
        description =
                "PROPOSED: it is open. CONFIRMED: it was carried out. REJECTED: it was rejected, or taken back by who proposed it.")
public enum IdentityChangeStatus {
    PROPOSED,
    CONFIRMED,
    REJECTED;

    boolean isDecided() {
        return this != PROPOSED;
    }
}
