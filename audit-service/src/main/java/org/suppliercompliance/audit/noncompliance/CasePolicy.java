package org.suppliercompliance.audit.noncompliance;

/** What else follows from an act on a case. */
public interface CasePolicy {
    /** Called in the act's transaction, after the act was written. */
    void after(CaseTurn turn);
}
