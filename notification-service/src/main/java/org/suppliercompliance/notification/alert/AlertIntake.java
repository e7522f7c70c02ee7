package org.suppliercompliance.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.inbox.ReceivedEvent;
import org.suppliercompliance.chassis.inbox.TopicSubscription;
import org.suppliercompliance.notification.fact.Fact;
import org.suppliercompliance.notification.fact.FactType;

/** Takes the audit service's facts in. */
@ApplicationScoped
class AlertIntake implements TopicSubscription {
    @Override
    public String consumer() {
        return "notification-alerts";
    }

    @Override
    public String topic() {
        return "audits.v1";
    }

    @Override
    public Set<String> types() {
        return FactType.eventTypes(FactType.AUDIT);
    }

    @Override
    public void on(ReceivedEvent event, WorkerTransaction transaction) {
        for (Fact fact : AuditFacts.read(event)) {
            FactIntake.take(fact, AuditFacts.status(event.data()), AuditFacts.contract(event.data()), transaction);
        }
    }

    /** What may have been told is not told again; the state of its case is noted all the same. */
    @Override
    public void onForgotten(ReceivedEvent event, WorkerTransaction transaction) {
        for (Fact fact : AuditFacts.read(event)) {
            if (FactIntake.isFollowed(fact)) {
                KnownCases.note(transaction, fact, AuditFacts.status(event.data()));
            }
        }
    }

    @Override
    public void forget(String subject, WorkerTransaction transaction) {
        KnownCases.forget(transaction, UUID.fromString(subject));
    }
}
