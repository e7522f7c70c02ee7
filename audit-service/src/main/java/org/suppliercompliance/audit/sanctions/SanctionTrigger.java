package org.suppliercompliance.audit.sanctions;

/** Why a sanction is proposed; there is no third reason. */
public enum SanctionTrigger {
    /** The correction is late, and the last reminder has passed too. */
    CORRECTION_OVERDUE,
    /** A serious non-compliance was communicated. */
    SERIOUS_BREACH
}
