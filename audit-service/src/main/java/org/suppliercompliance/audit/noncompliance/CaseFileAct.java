package org.suppliercompliance.audit.noncompliance;

/** What can be done with a file of a case. */
public enum CaseFileAct {
    ADDED,
    VERIFIED,
    WITHDRAWN
}
