package org.suppliercompliance.criteria.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life of one version of a criterion; each state knows what may follow it. */
@Schema(
        description =
                "Where a version of a criterion stands. DRAFT: only its owner sees it. CONSULTATION: the market may be asked about it. PUBLISHED: it is in force. RETIRED: it was. The last two never change.")
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
