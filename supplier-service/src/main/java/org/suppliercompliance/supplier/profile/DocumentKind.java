package org.suppliercompliance.supplier.profile;

/** What kind of document it is. */
public enum DocumentKind {
    CERTIFICATE,
    POLICY,
    REPORT,
    DECLARATION,
    OTHER
}
