package org.suppliercompliance.audit.reuse;

import org.suppliercompliance.audit.audits.AuditType;

/** How close the audit came to what it judged. */
enum AssuranceLevel {
    /** Documents and interviews: routines and policies. */
    DOCUMENTS,
    /** Seen on site. */
    ON_SITE;

    static AssuranceLevel of(AuditType type) {
        return switch (type) {
            case DESKTOP -> DOCUMENTS;
            case FACTORY -> ON_SITE;
        };
    }
}
