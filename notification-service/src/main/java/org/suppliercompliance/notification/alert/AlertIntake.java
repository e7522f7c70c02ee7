package org.suppliercompliance.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.inbox.ReceivedEvent;
import org.suppliercompliance.chassis.inbox.TopicSubscription;
import org.suppliercompliance.notification.fact.Fact;
import org.suppliercompliance.notification.fact.FactType;

/** Takes the audit service's facts in; what was shared and is no more takes back what was not sent yet. */
@ApplicationScoped
class AlertIntake implements TopicSubscription {
    private static final String SHARING_WITHDRAWN = "audit.audit-sharing-withdrawn.v1";

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
        Set<String> types = new TreeSet<>(FactType.eventTypes(FactType.AUDIT));
        types.add(SHARING_WITHDRAWN);
        return types;
    }

    @Override
    public void on(ReceivedEvent event, WorkerTransaction transaction) {
        if (event.type().equals(SHARING_WITHDRAWN)) {
            withdrawn(event, transaction);
            return;
        }
        for (Fact fact : AuditFacts.read(event)) {
            FactIntake.take(
                    fact,
                    AuditFacts.status(fact, event.data()),
                    event.epoch(),
                    AuditFacts.contract(event.data()),
                    transaction);
        }
    }

    /** What may have been told is not told again; the state of its case is noted all the same. */
    @Override
    public void onForgotten(ReceivedEvent event, WorkerTransaction transaction) {
        if (event.type().equals(SHARING_WITHDRAWN)) {
            withdrawn(event, transaction);
            return;
        }
        for (Fact fact : AuditFacts.read(event)) {
            if (FactIntake.isFollowed(fact)) {
                KnownCases.note(transaction, fact, AuditFacts.status(fact, event.data()), event.epoch());
            }
        }
    }

    /** Nobody is sent to a result that is not to be read any more, nor is what was told of it handed on. */
    private static void withdrawn(ReceivedEvent event, WorkerTransaction transaction) {
        StaleFacts.cancelWithdrawn(transaction, FactData.required(event.data(), "auditId", UUID::fromString));
    }

    @Override
    public void forget(String subject, WorkerTransaction transaction) {
        UUID id = UUID.fromString(subject);
        KnownCases.forget(transaction, id);
        StaleFacts.cancelWithdrawn(transaction, id);
    }
}
