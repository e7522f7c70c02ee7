package org.suppliercompliance.supplier.standing;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.inbox.ReceivedEvent;
import org.suppliercompliance.chassis.inbox.TopicSubscription;

/**
 * Takes in what happens to non-compliances, sanctions and shared audits. Every fact carries the whole state and the version of what it is about, so
 * repeats and stale ones change nothing, and the whole topic read again gives the same. That a date has passed is not taken from the facts that say so: it
 * follows from the date itself.
 */
@ApplicationScoped
class AuditTopicSubscription implements TopicSubscription {
    private final ObjectMapper json;
    private final StandingLedger ledger;
    private final SharedLedger shared;

    AuditTopicSubscription(ObjectMapper json, StandingLedger ledger, SharedLedger shared) {
        this.json = json;
        this.ledger = ledger;
        this.shared = shared;
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
                "audit.deadline-adjusted.v1",
                DecidedSanction.DECIDED,
                DecidedSanction.LIFTED,
                SharedAudit.SHARED,
                SharedAudit.WITHDRAWN);
    }

    @Override
    public void on(ReceivedEvent event, WorkerTransaction transaction) {
        switch (event.type()) {
            case DecidedSanction.DECIDED, DecidedSanction.LIFTED ->
                ledger.keep(event.dataAs(DecidedSanction.class, json).fact(event.type(), event.time()), transaction);
            case SharedAudit.SHARED, SharedAudit.WITHDRAWN -> {
                SharedAudit audit = event.dataAs(SharedAudit.class, json);
                audit.requireComplete();
                if (event.type().equals(SharedAudit.SHARED)) {
                    shared.share(audit, event.time(), transaction);
                } else {
                    shared.withdraw(audit, transaction);
                }
            }
            default -> ledger.keep(event.dataAs(AuditedCase.class, json).fact(event.type(), event.time()), transaction);
        }
    }

    @Override
    public void forget(String subject, WorkerTransaction transaction) {
        UUID id = UUID.fromString(subject);
        // Its lock comes before those of the rows.
        shared.forget(id, transaction);
        ledger.forget(id, transaction);
    }

    /** A sharing or a decision may be of the lost time alone; of a case the first fact follows at the least, with its whole state. */
    @Override
    public void restated(String subject, WorkerTransaction transaction) {
        UUID id = UUID.fromString(subject);
        shared.forget(id, transaction);
        ledger.forget(id, StandingFactKind.SANCTION, transaction);
    }
}
