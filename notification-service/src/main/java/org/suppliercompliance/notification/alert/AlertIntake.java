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

/** Takes the audit service's facts in; what is there no more takes back what was not sent yet of it. */
@ApplicationScoped
class AlertIntake implements TopicSubscription {
    private static final String SHARING_WITHDRAWN = "audit.audit-sharing-withdrawn.v1";
    private static final String REPORT_SHARING_WITHDRAWN = "audit.external-report-sharing-withdrawn.v1";
    private static final String EVIDENCE_ADDED = "audit.evidence-added.v1";
    private static final String EVIDENCE_WITHDRAWN = "audit.evidence-withdrawn.v1";

    /** What is nobody's news, and takes back what was told before. */
    private static final Set<String> TAKING_BACK =
            Set.of(SHARING_WITHDRAWN, REPORT_SHARING_WITHDRAWN, EVIDENCE_ADDED, EVIDENCE_WITHDRAWN);

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
        types.addAll(TAKING_BACK);
        return types;
    }

    @Override
    public void on(ReceivedEvent event, WorkerTransaction transaction) {
        if (TAKING_BACK.contains(event.type())) {
            takeBack(event, transaction);
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

    /** What was put aside is told all the same, where it still counts; where the case and its dates stand is known better by now. */
    @Override
    public boolean late(ReceivedEvent event, WorkerTransaction transaction) {
        if (TAKING_BACK.contains(event.type())) {
            return false;
        }
        AuditFacts.read(event)
                .forEach(fact -> FactIntake.takeLate(fact, AuditFacts.contract(event.data()), transaction));
        return true;
    }

    /** What may have been told is not told again; the state of its case is noted all the same. */
    @Override
    public void onForgotten(ReceivedEvent event, WorkerTransaction transaction) {
        if (TAKING_BACK.contains(event.type())) {
            takeBack(event, transaction);
            return;
        }
        for (Fact fact : AuditFacts.read(event)) {
            if (FactIntake.isFollowed(fact)) {
                KnownCases.note(transaction, fact, AuditFacts.status(fact, event.data()), event.epoch());
            }
        }
    }

    /** Nobody is sent to a result that is not to be read any more, nor asked to renew what was replaced; what was told is not handed on either. */
    private static void takeBack(ReceivedEvent event, WorkerTransaction transaction) {
        switch (event.type()) {
            case SHARING_WITHDRAWN ->
                StaleFacts.cancelWithdrawn(transaction, FactData.required(event.data(), "auditId", UUID::fromString));
            case REPORT_SHARING_WITHDRAWN ->
                StaleFacts.cancelSharing(transaction, FactData.required(event.data(), "id", UUID::fromString));
            case EVIDENCE_WITHDRAWN ->
                StaleFacts.cancelEvidence(transaction, FactData.required(event.data(), "id", UUID::fromString));
            default -> {
                UUID replaced = FactData.optional(event.data(), "replacesId", UUID::fromString);
                if (replaced != null) {
                    StaleFacts.cancelEvidence(transaction, replaced);
                }
            }
        }
    }

    @Override
    public void forget(String subject, WorkerTransaction transaction) {
        UUID id = UUID.fromString(subject);
        KnownCases.forget(transaction, id);
        StaleFacts.cancelWithdrawn(transaction, id);
        StaleFacts.cancelReview(transaction, id);
        StaleFacts.cancelEvidence(transaction, id);
    }
}
