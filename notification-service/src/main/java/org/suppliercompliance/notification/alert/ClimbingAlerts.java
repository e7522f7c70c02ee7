package org.suppliercompliance.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.work.DueWork;
import org.suppliercompliance.notification.delivery.DeliveryQueue;
import org.suppliercompliance.notification.escalation.Climbs;
import org.suppliercompliance.notification.escalation.Climbs.Climb;
import org.suppliercompliance.notification.fact.FactOutcome;

/** Takes overdue alerts that nobody has acknowledged to the next step of their authority's chain. */
@ApplicationScoped
class ClimbingAlerts implements DueWork {
    private static final int BATCH = 50;

    @Override
    public String name() {
        return "climbing-alerts";
    }

    @Override
    public int runBatch(WorkerTransaction transaction) {
        List<Climb> due = Climbs.due(transaction, BATCH);
        due.forEach(climb -> take(climb, transaction));
        if (!due.isEmpty()) {
            DeliveryQueue.wake(transaction);
        }
        return due.size();
    }

    private static void take(Climb climb, WorkerTransaction transaction) {
        FactOutcome outcome = KnownCases.judge(transaction, climb.fact());
        if (outcome != FactOutcome.TOLD) {
            Climbs.end(transaction, climb.fact().id(), outcome);
            return;
        }
        Climbs.next(transaction, climb).ifPresent(step -> {
            AlertRaising.escalate(climb.fact(), step.persons(), step.position(), climb.begunAt(), transaction);
            Climbs.reached(transaction, climb, step);
        });
    }
}
