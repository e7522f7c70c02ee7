package org.suppliercompliance.audit.externalreports;

/** What a complaint is about. */
public enum ComplaintTopic {
    WAGES,
    WORKING_TIME,
    HEALTH_AND_SAFETY,
    FREEDOM_OF_ASSOCIATION,
    DISCRIMINATION,
    HARASSMENT,
    FORCED_LABOUR,
    CHILD_LABOUR,
    RECRUITMENT_FEES,
    ENVIRONMENT,
    OTHER
}
