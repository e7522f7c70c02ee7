package org.suppliercompliance.supplier.identity;

/** What is proposed. */
public enum IdentityChangeKind {
    /** The supplier goes on as another one. */
    MERGE,
    /** A merged supplier stands for itself again. */
    SPLIT
}
