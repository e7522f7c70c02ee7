package org.suppliercompliance.audit.sanctions;

/** What is done to the supplier, the mildest first. */
public enum SanctionKind {
    WARNING,
    CALL_OFF_STOP,
    PENALTY,
    TERMINATION;

    /** Whether it needs a contract that provides for sanctions. */
    boolean needsClause() {
        return this != WARNING;
    }

    /** Whether the two sides speak about the case before it. */
    boolean needsDialogue() {
        return this != WARNING;
    }

    /** Whether it ends or stops something that must still be running. */
    boolean needsRunningContract() {
        return this == CALL_OFF_STOP || this == TERMINATION;
    }
}
