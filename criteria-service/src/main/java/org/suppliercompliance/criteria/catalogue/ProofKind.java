package org.suppliercompliance.criteria.catalogue;

/** What a proof is. */
public enum ProofKind {
    CERTIFICATE,
    AUDIT_REPORT,
    REPORT,
    PROTOCOL,
    POLICY,
    SELF_ASSESSMENT,
    DESCRIPTION,
    LIST,
    MEMBERSHIP,
    OTHER
}
