package org.suppliercompliance.audit.sharing;

/** What of an audit somebody read. */
public enum ReadKind {
    SUMMARY,
    FULL,
    /** The question whether its result may be reused. */
    REUSABILITY,
    /** What is said about its evidence. */
    EVIDENCE,
    /** A file. */
    EVIDENCE_CONTENT
}
