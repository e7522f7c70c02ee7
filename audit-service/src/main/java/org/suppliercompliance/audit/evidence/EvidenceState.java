package org.suppliercompliance.audit.evidence;

/** How evidence stands. */
public enum EvidenceState {
    /** Begun; its content has not come yet. */
    AWAITING_CONTENT,
    CURRENT,
    /** There is a newer version. */
    REPLACED,
    WITHDRAWN
}
