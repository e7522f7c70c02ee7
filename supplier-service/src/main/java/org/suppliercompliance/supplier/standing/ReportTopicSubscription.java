package org.suppliercompliance.supplier.standing;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.inbox.ReceivedEvent;
import org.suppliercompliance.chassis.inbox.TopicSubscription;

/** Takes in which reports suppliers owe, and until when. A consumer of its own, so that it reads the topic from its start. */
@ApplicationScoped
class ReportTopicSubscription implements TopicSubscription {
    private final ObjectMapper json;
    private final StandingLedger ledger;

    ReportTopicSubscription(ObjectMapper json, StandingLedger ledger) {
        this.json = json;
        this.ledger = ledger;
    }

    @Override
    public String consumer() {
        return "supplier-standing-reports";
    }

    @Override
    public String topic() {
        return "audits.v1";
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "audit.report-requested.v1",
                "audit.report-received.v1",
                "audit.report-reviewed.v1",
                "audit.report-withdrawn.v1");
    }

    @Override
    public void on(ReceivedEvent event, WorkerTransaction transaction) {
        ledger.keepForLater(event.dataAs(AskedReport.class, json).fact(transaction.now()), transaction);
    }

    @Override
    public void forget(String subject, WorkerTransaction transaction) {
        ledger.forget(UUID.fromString(subject), StandingFactKind.REPORT, transaction);
    }
}
