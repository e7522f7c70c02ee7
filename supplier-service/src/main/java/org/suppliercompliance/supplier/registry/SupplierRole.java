package org.suppliercompliance.supplier.registry;

/** What a supplier is to its buyers; it may be several at once, and none is assumed. */
public enum SupplierRole {
    /** Sells what others make; most contracts are with one. */
    RESELLER,
    /** Puts its name on the product. */
    BRAND,
    /** Makes the product or its main components. */
    MANUFACTURER
}
