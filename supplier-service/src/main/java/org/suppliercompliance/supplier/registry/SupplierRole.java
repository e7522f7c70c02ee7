package org.suppliercompliance.supplier.registry;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a supplier is to its buyers; it may be several at once, and none is assumed. */
@Schema(
        description =
                "RESELLER: sells what others make. BRAND: puts its name on the product. MANUFACTURER: makes the product or its main components.")
public enum SupplierRole {
    /** Sells what others make; most contracts are with one. */
    RESELLER,
    /** Puts its name on the product. */
    BRAND,
    /** Makes the product or its main components. */
    MANUFACTURER
}
