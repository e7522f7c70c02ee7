package org.suppliercompliance.audit.audits;

/** What an audit looks at. */
public enum AuditDimension {
    SOCIAL,
    ENVIRONMENTAL
}
