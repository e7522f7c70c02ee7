package org.suppliercompliance.audit.reuse;

/** Why a result cannot be reused for a criterion. */
enum ReuseRefusal {
    /** The audit did not look at it. */
    NOT_MEASURED,
    /** The audit was not final on that day. */
    NOT_YET_FINAL,
    /** The audit became final more than the limit of months before. */
    TOO_OLD
}
