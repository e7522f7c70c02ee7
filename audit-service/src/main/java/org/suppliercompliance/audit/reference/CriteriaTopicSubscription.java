package org.suppliercompliance.audit.reference;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.inbox.PoisonEventException;
import org.suppliercompliance.chassis.inbox.Projection;
import org.suppliercompliance.chassis.inbox.ReceivedEvent;
import org.suppliercompliance.chassis.inbox.SubjectId;

/** Keeps the copies of published criteria, every version, since a finding names the version it was measured against. */
@ApplicationScoped
class CriteriaTopicSubscription implements Projection {
    private static final String RETIRED = "criteria.criterion-retired.v1";

    private final ObjectMapper json;

    CriteriaTopicSubscription(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String consumer() {
        return "audit-criteria";
    }

    @Override
    public String topic() {
        return "criteria.v1";
    }

    @Override
    public Set<String> types() {
        return Set.of("criteria.criterion-published.v1", RETIRED);
    }

    @Override
    public List<Table> tables() {
        return List.of(Table.ofHistory("known_criterion"));
    }

    @Override
    public void forget(String subject, WorkerTransaction transaction) {
        SubjectId.of(subject).ifPresent(id -> transaction.update("delete from known_criterion where id = ?", id));
    }

    @Override
    public void on(ReceivedEvent event, WorkerTransaction transaction) {
        KnownCriterion known = event.dataAs(KnownCriterion.class, json);
        if (known.id() == null || known.code() == null || known.version() == null) {
            throw new PoisonEventException("a criterion needs an id, a code and a version");
        }
        transaction.update(
                """
                insert into known_criterion (id, version, code, retired) values (?, ?, ?, ?)
                on conflict (id, version) do update set code = excluded.code, retired = excluded.retired""", known.id(), known.version(), known.code(), event.type().equals(RETIRED));
        if (!event.type().equals(RETIRED)) {
            // What is published last is the newest there is: a restored producer has forgotten those above it.
            transaction.update("delete from known_criterion where id = ? and version > ?", known.id(), known.version());
        }
    }
}
