package org.suppliercompliance.criteria.lessons;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.inbox.ReceivedEvent;
import org.suppliercompliance.chassis.inbox.TopicSubscription;
import org.suppliercompliance.criteria.StoredJson;

/** Keeps what audits found as long as it is shared. Each fact carries the whole state, so what was kept of the audit before is replaced. */
@ApplicationScoped
class AuditTopicSubscription implements TopicSubscription {
    private final ObjectMapper json;

    AuditTopicSubscription(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String consumer() {
        return "criteria-lessons";
    }

    @Override
    public String topic() {
        return "audits.v1";
    }

    @Override
    public Set<String> types() {
        return Set.of(AuditFacts.SHARED, AuditFacts.WITHDRAWN);
    }

    @Override
    public void on(ReceivedEvent event, WorkerTransaction transaction) {
        if (event.type().equals(AuditFacts.SHARED)) {
            keep(event.dataAs(AuditFacts.Shared.class, json), transaction);
        } else {
            forget(event.dataAs(AuditFacts.Withdrawn.class, json), transaction);
        }
    }

    @Override
    public void forget(String subject, WorkerTransaction transaction) {
        transaction.update("delete from audit_lesson where audit_id = ?", UUID.fromString(subject));
    }

    /** A sharing that still holds follows right behind; one of the lost time does not. */
    @Override
    public void restated(String subject, WorkerTransaction transaction) {
        forget(subject, transaction);
    }

    private static void keep(AuditFacts.Shared audit, WorkerTransaction transaction) {
        transaction.update(
                "delete from audit_lesson where audit_id = ? and authority = ?", audit.auditId(), audit.authority());
        if (audit.sharedWith().isEmpty()) {
            return;
        }
        transaction.update(
                """
                with told as (select * from jsonb_to_recordset(?) as t (criterion uuid, code text, version integer, serious integer, major integer, minor integer,
                    observations integer, open integer, overdue integer)),
                named as (insert into audited_criterion (criterion_id, code) select criterion, code from told on conflict (criterion_id) do nothing)
                insert into audit_lesson (audit_id, criterion_id, criterion_version, authority, networks, supplier_id, finalised_on, serious, major, minor,
                    observations, open, overdue)
                select ?, criterion, version, ?, ?, ?, ?, serious, major, minor, observations, open, overdue from told
                on conflict on constraint pk_audit_lesson do nothing""",
                StoredJson.write(audit.lessons()),
                audit.auditId(),
                audit.authority(),
                audit.sharedWith(),
                audit.supplierId(),
                audit.finalisedOn());
    }

    private static void forget(AuditFacts.Withdrawn audit, WorkerTransaction transaction) {
        transaction.update("""
                update audit_lesson set networks = array(select n from unnest(networks) as n where cardinality(?::text[]) > 0 and n <> all(?::text[]))
                where audit_id = ? and authority = ?""", audit.from(), audit.from(), audit.auditId(), audit.authority());
        transaction.update("delete from audit_lesson where audit_id = ? and networks = '{}'", audit.auditId());
    }
}
