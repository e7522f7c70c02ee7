package org.suppliercompliance.supplier.standing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.inbox.PoisonEventException;
import org.suppliercompliance.chassis.inbox.ReceivedEvent;
import org.suppliercompliance.chassis.inbox.TopicSubscription;

/**
 * Takes in what happens to non-compliances. Every fact carries the whole state and the version of its case, so repeats and stale ones
 * change nothing, and the whole topic read again gives the same. That a date has passed is not taken from the facts that say so: it
 * follows from the date itself.
 */
@ApplicationScoped
class AuditTopicSubscription implements TopicSubscription {
    private final ObjectMapper json;
    private final StandingLedger ledger;

    AuditTopicSubscription(ObjectMapper json, StandingLedger ledger) {
        this.json = json;
        this.ledger = ledger;
    }

    @Override
    public String consumer() {
        return "supplier-standing";
    }

    @Override
    public String topic() {
        return "audits.v1";
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "audit.non-compliance-detected.v1",
                "audit.non-compliance-communicated.v1",
                "audit.plan-submitted.v1",
                "audit.plan-approved.v1",
                "audit.plan-rejected.v1",
                "audit.correction-reported.v1",
                "audit.non-compliance-closed.v1",
                "audit.non-compliance-reopened.v1",
                "audit.non-compliance-withdrawn.v1",
                "audit.deadline-adjusted.v1");
    }

    @Override
    public void on(ReceivedEvent event, WorkerTransaction transaction) {
        AuditedCase known = read(event);
        known.requireComplete();
        ledger.keep(known, transaction);
    }

    private AuditedCase read(ReceivedEvent event) {
        try {
            return json.treeToValue(event.data(), AuditedCase.class);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new PoisonEventException("the data does not have the agreed shape", e);
        }
    }
}
