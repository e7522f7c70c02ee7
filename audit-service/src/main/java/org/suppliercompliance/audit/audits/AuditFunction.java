package org.suppliercompliance.audit.audits;

/** What somebody does in an audit. */
public enum AuditFunction {
    LEAD_AUDITOR,
    AUDITOR,
    SPECIALIST,
    INTERPRETER,
    OBSERVER
}
