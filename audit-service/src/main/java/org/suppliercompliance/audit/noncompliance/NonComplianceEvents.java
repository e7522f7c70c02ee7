package org.suppliercompliance.audit.noncompliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.suppliercompliance.audit.deadline.Adjustment;
import org.suppliercompliance.audit.deadline.DeadlineClock;
import org.suppliercompliance.chassis.event.Fact;
import org.suppliercompliance.chassis.event.Outbox;

/** States what happened to a case. The supplier may read it from the communication on. */
@ApplicationScoped
class NonComplianceEvents {
    private final Outbox outbox;

    NonComplianceEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    void append(NonComplianceAct act, NonCompliance state) {
        outbox.append(fact(act, state, NonComplianceFact.of(state)));
    }

    void appendAdjusted(NonCompliance state, DeadlineClock clock) {
        Adjustment decision = Objects.requireNonNull(
                state.clocks().current(clock).orElseThrow().adjustment());
        outbox.append(
                fact(NonComplianceAct.ADJUST_DEADLINE, state, NonComplianceFact.Adjusted.of(state, clock, decision)));
    }

    private static Fact fact(NonComplianceAct act, NonCompliance state, Object data) {
        String supplier = state.finding().supplierId().toString();
        return new Fact(
                act.fact(),
                state.finding().id().toString(),
                state.version(),
                supplier,
                state.finding().authority(),
                state.communicatedOn() == null ? null : supplier,
                data);
    }
}
