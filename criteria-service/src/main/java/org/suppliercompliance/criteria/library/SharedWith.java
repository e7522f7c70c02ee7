package org.suppliercompliance.criteria.library;

/** Who may read a document once it is published. */
public enum SharedWith {
    NETWORK,
    ALL
}
