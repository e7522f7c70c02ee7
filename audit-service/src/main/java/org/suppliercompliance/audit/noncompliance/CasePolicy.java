package org.suppliercompliance.audit.noncompliance;

/** What else follows from an act on a case. */
public interface CasePolicy {
    /** Called in the act's transaction, after the act was written and has locked the case; what it refuses undoes the act. */
    void after(CaseTurn turn);
}
