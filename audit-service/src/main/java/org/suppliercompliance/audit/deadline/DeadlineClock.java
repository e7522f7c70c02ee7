package org.suppliercompliance.audit.deadline;

/** The two clocks that start when a non-compliance is communicated. */
public enum DeadlineClock {
    /** One calendar month: the corrective action plan. */
    PLAN("plan-overdue"),
    /** Six calendar months: the correction itself. */
    CORRECTION("correction-overdue");

    private final String overdueFact;

    DeadlineClock(String overdueFact) {
        this.overdueFact = overdueFact;
    }

    /** The other of the two. */
    public DeadlineClock other() {
        return this == PLAN ? CORRECTION : PLAN;
    }

    /** The fact type of a step of the ladder: only step 0 is overdue itself. */
    public String factOf(int step) {
        return Ladder.factOf(step, overdueFact);
    }
}
