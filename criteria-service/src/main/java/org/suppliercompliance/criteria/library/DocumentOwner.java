package org.suppliercompliance.criteria.library;

/** Who writes a document: one authority, or the members of a network together. */
public enum DocumentOwner {
    AUTHORITY,
    NETWORK
}
