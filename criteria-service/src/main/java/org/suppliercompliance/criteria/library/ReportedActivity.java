package org.suppliercompliance.criteria.library;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which of a supplier's activities a report is about. */
@Schema(description = "Which of a supplier's activities a report is about: present or planned ones.")
public enum ReportedActivity {
    CURRENT,
    PLANNED
}
