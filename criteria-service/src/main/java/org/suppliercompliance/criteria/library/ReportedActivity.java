package org.suppliercompliance.criteria.library;

/** Which of a supplier's activities a report is about. */
public enum ReportedActivity {
    CURRENT,
    PLANNED
}
