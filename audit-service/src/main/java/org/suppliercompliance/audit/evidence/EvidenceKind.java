package org.suppliercompliance.audit.evidence;

/** What kind of file it is. */
public enum EvidenceKind {
    AUDIT_REPORT,
    CERTIFICATE,
    /** Time sheets, wage lists, contracts of work. */
    RECORDS,
    POLICY,
    PHOTOGRAPH,
    INTERVIEW_NOTES,
    TRAINING,
    CORRESPONDENCE,
    OTHER
}
