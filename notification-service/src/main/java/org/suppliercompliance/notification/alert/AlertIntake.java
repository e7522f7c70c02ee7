package org.suppliercompliance.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.inbox.ReceivedEvent;
import org.suppliercompliance.chassis.inbox.TopicSubscription;
import org.suppliercompliance.notification.delivery.DeliveryQueue;
import org.suppliercompliance.notification.fact.Fact;
import org.suppliercompliance.notification.fact.FactOutcome;
import org.suppliercompliance.notification.fact.FactRows;
import org.suppliercompliance.notification.fact.FactType;
import org.suppliercompliance.notification.subscription.Subscribers;

/** Takes the audit service's facts in: each is kept once, and becomes one alert per person and one delivery per endpoint. */
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
        return FactType.eventTypes();
    }

    @Override
    public void on(ReceivedEvent event, WorkerTransaction transaction) {
        for (Fact fact : AuditFacts.read(event)) {
            take(event, fact, transaction);
        }
    }

    /** What may have been told is not told again; the state of its case is noted all the same. */
    @Override
    public void onForgotten(ReceivedEvent event, WorkerTransaction transaction) {
        for (Fact fact : AuditFacts.read(event)) {
            if (isFollowed(fact)) {
                KnownCases.note(transaction, fact, AuditFacts.status(event.data()));
            }
        }
    }

    private static boolean isFollowed(Fact fact) {
        return fact.caseId() != null && !fact.type().ofSanction();
    }

    @Override
    public void forget(String subject, WorkerTransaction transaction) {
        KnownCases.forget(transaction, UUID.fromString(subject));
    }

    private static void take(ReceivedEvent event, Fact fact, WorkerTransaction transaction) {
        FactOutcome outcome = FactOutcome.TOLD;
        boolean followed = isFollowed(fact);
        if (followed) {
            outcome = KnownCases.note(transaction, fact, AuditFacts.status(event.data()))
                    .judge(fact);
        }
        if (!FactRows.insert(transaction, fact, outcome, transaction.now())) {
            return;
        }
        if (followed && outcome == FactOutcome.TOLD) {
            KnownCases.cancelStale(transaction, fact);
        }
        if (fact.type().endsProposal()) {
            KnownCases.cancelProposal(transaction, fact);
        }
        if (outcome == FactOutcome.TOLD) {
            tell(fact, transaction);
        }
    }

    private static void tell(Fact fact, WorkerTransaction transaction) {
        Recipients recipients = Recipients.of(transaction, fact);
        AlertRaising.raise(fact, recipients, transaction);
        if (recipients.wanted() && recipients.persons().isEmpty()) {
            AlertRaising.await(fact, recipients, transaction);
        }
        AlertRaising.raise(fact, new Recipients(true, false, Subscribers.people(transaction, fact)), transaction);
        for (UUID endpoint : Subscribers.of(transaction, fact.authority(), fact.type())) {
            DeliveryQueue.webhook(transaction, fact, endpoint);
        }
        DeliveryQueue.wake(transaction);
    }
}
