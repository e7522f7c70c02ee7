package org.suppliercompliance.audit.audits;

import jakarta.enterprise.context.ApplicationScoped;
import org.suppliercompliance.chassis.event.Fact;
import org.suppliercompliance.chassis.event.Outbox;

/** States what happened to an audit. The supplier may read it from the draft on. */
@ApplicationScoped
class AuditEvents {
    private final Outbox outbox;

    AuditEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    void append(AuditAct act, Audit audit) {
        String supplier = audit.supplierId.toString();
        outbox.append(new Fact(
                act.fact(),
                audit.id.toString(),
                audit.version,
                supplier,
                audit.authority,
                audit.draftedOn == null ? null : supplier,
                AuditFact.of(audit)));
    }
}
