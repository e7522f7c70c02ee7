package org.suppliercompliance.notification.fact;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which date a fact is about: one of a case's two, or that of a supplier report. */
@Schema(
        description =
                "Which date it is: that of a case's corrective-action plan, that of its correction, or that of a supplier report.")
public enum DeadlineClock {
    PLAN(Followed.CASE, "COMMUNICATED", "PLAN_REJECTED"),
    CORRECTION(Followed.CASE, "COMMUNICATED", "PLAN_SUBMITTED", "PLAN_REJECTED", "PLAN_APPROVED"),
    REPORT(Followed.REPORT, "REQUESTED");

    private final Followed owner;
    private final Set<String> running;

    DeadlineClock(Followed owner, String... running) {
        this.owner = owner;
        this.running = Set.of(running);
    }

    /** Whose date it is. */
    public Followed owner() {
        return owner;
    }

    /** Whether it runs while the case, or the report, is in this state: what it asks for has not come in, or was sent back. */
    public boolean runsIn(String status) {
        return running.contains(status);
    }

    /** Whether it stands still while the case, or the report, is in this state; a state that nobody knows stops nothing. */
    public boolean standsIn(String status) {
        return owner.knows(status) && !runsIn(status);
    }
}
