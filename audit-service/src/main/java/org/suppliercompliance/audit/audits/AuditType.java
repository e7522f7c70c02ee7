package org.suppliercompliance.audit.audits;

/** How an audit is done. */
public enum AuditType {
    /** On documents, by outside consultants: routines and policies against the contract's clauses. */
    DESKTOP,
    /** On site. */
    FACTORY
}
