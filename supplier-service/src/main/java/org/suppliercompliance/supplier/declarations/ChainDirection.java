package org.suppliercompliance.supplier.declarations;

/** Which way a chain of sites is followed. */
public enum ChainDirection {
    /** Towards those that supply the site. */
    SUPPLIERS,
    /** Towards those that the site supplies. */
    SUPPLIED
}
