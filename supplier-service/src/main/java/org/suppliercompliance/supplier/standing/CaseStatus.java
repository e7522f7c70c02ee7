package org.suppliercompliance.supplier.standing;

/** Where a non-compliance stands, in the words of the audit service, and which of its two dates run there. */
enum CaseStatus {
    DETECTED(true, false, false),
    COMMUNICATED(true, true, true),
    PLAN_SUBMITTED(true, false, true),
    PLAN_REJECTED(true, true, true),
    PLAN_APPROVED(true, false, true),
    CORRECTION_REPORTED(true, false, false),
    CLOSED(false, false, false),
    WITHDRAWN(false, false, false);

    private final boolean open;
    private final boolean planRuns;
    private final boolean correctionRuns;

    CaseStatus(boolean open, boolean planRuns, boolean correctionRuns) {
        this.open = open;
        this.planRuns = planRuns;
        this.correctionRuns = correctionRuns;
    }

    boolean isOpen() {
        return open;
    }

    boolean runs(CaseClock clock) {
        return switch (clock) {
            case PLAN -> planRuns;
            case CORRECTION -> correctionRuns;
            case REPORT -> false;
        };
    }
}
