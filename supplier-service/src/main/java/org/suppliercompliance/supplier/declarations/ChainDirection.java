package org.suppliercompliance.supplier.declarations;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which way a chain of sites is followed. */
@Schema(description = "SUPPLIERS: towards those that supply the site. SUPPLIED: towards those that the site supplies.")
public enum ChainDirection {
    /** Towards those that supply the site. */
    SUPPLIERS,
    /** Towards those that the site supplies. */
    SUPPLIED
}
