package org.suppliercompliance.audit.reference;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.inbox.PoisonEventException;
import org.suppliercompliance.chassis.inbox.Projection;
import org.suppliercompliance.chassis.inbox.ReceivedEvent;
import org.suppliercompliance.chassis.inbox.SubjectId;

/** Keeps which sites are in the register, and what they are and were called. A consumer of its own, so that it reads the topic from its start. */
@ApplicationScoped
class SiteTopicSubscription implements Projection {
    private static final String KEEP =
            "insert into known_site as k (id, name) values (?, ?) on conflict (id) do update set name = excluded.name, former_names ="
                    + " case when k.name = excluded.name or k.name = any (k.former_names) then k.former_names"
                    + " else array_append(k.former_names, k.name) end";

    @Override
    public String consumer() {
        return "audit-sites";
    }

    @Override
    public String topic() {
        return "suppliers.v1";
    }

    @Override
    public Set<String> types() {
        return Set.of("supplier.site-declared.v1", "supplier.site-details-changed.v1");
    }

    @Override
    public List<Table> tables() {
        return List.of(Table.ofHistory("known_site"));
    }

    @Override
    public void forget(String subject, WorkerTransaction transaction) {
        SubjectId.of(subject).ifPresent(id -> transaction.update("delete from known_site where id = ?", id));
    }

    @Override
    public void on(ReceivedEvent event, WorkerTransaction transaction) {
        UUID id = SubjectId.of(event.subject())
                .orElseThrow(() -> new PoisonEventException("the fact of a site has no UUID as its subject"));
        JsonNode name = event.data().path("name");
        if (!name.isTextual()) {
            throw new PoisonEventException("the fact has no text at /name");
        }
        transaction.update(KEEP, id, name.textValue());
    }
}
