package org.suppliercompliance.audit.noncompliance;

/** What the authority finds when it judges a correction. */
public enum Verdict {
    /** The effect was checked and the evidence verified: closed. */
    ELIMINATED,
    /** Not good enough: the correction clock runs again. */
    NOT_ELIMINATED,
    /** There is no mechanism to correct it: closed, with a reason. */
    NO_MECHANISM
}
