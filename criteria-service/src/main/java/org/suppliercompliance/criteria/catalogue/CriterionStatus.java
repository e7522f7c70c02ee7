package org.suppliercompliance.criteria.catalogue;

/** The life of one version of a criterion; each state knows what may follow it. */
public enum CriterionStatus {
    DRAFT,
    CONSULTATION,
    PUBLISHED,
    RETIRED;

    /** Whether this state may be followed by the other. Consultation is optional, and nothing leads back. */
    public boolean mayBecome(CriterionStatus next) {
        return switch (this) {
            case DRAFT -> next == CONSULTATION || next == PUBLISHED;
            case CONSULTATION -> next == PUBLISHED;
            case PUBLISHED -> next == RETIRED;
            case RETIRED -> false;
        };
    }

    /** Whether the content is fixed: tenders and findings quote it from now on. */
    public boolean isFrozen() {
        return switch (this) {
            case DRAFT, CONSULTATION -> false;
            case PUBLISHED, RETIRED -> true;
        };
    }
}
