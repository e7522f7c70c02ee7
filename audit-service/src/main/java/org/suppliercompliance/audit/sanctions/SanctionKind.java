package org.suppliercompliance.audit.sanctions;

/** What is done to the supplier, the mildest first. */
public enum SanctionKind {
    WARNING,
    CALL_OFF_STOP,
    PENALTY,
    TERMINATION;

    /** Whether it goes beyond a warning: it needs a contract that provides for sanctions, and dialogue before it. */
    boolean isForce() {
        return this != WARNING;
    }

    /** Whether it ends or stops something that must still be running. */
    boolean needsRunningContract() {
        return this == CALL_OFF_STOP || this == TERMINATION;
    }
}
