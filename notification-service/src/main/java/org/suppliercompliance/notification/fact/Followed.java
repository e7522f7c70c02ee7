package org.suppliercompliance.notification.fact;

import java.util.Set;
import org.suppliercompliance.chassis.inbox.PoisonEventException;

/** What is followed from state to state, and every state it can be in, in the words of the audit service. */
public enum Followed {
    CASE(
            "DETECTED",
            "COMMUNICATED",
            "PLAN_SUBMITTED",
            "PLAN_APPROVED",
            "PLAN_REJECTED",
            "CORRECTION_REPORTED",
            "CLOSED",
            "WITHDRAWN"),
    REPORT("REQUESTED", "RECEIVED", "REVIEWED", "WITHDRAWN");

    private final Set<String> statuses;

    Followed(String... statuses) {
        this.statuses = Set.of(statuses);
    }

    /** The state that an event names. An event with any other is set aside until it is understood: nothing may be concluded from it. */
    public String status(String named) {
        if (!knows(named)) {
            throw new PoisonEventException("unknown status " + named);
        }
        return named;
    }

    boolean knows(String status) {
        return statuses.contains(status);
    }
}
