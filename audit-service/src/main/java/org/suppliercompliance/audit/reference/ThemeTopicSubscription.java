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

/** Keeps which theme each criterion belongs to. A consumer of its own, so that it reads the topic from its start. */
@ApplicationScoped
class ThemeTopicSubscription implements Projection {
    private static final String KEEP = """
            insert into known_theme (criterion_id, version, theme) values (?, ?, ?)
            on conflict (criterion_id) do update set version = excluded.version, theme = excluded.theme""";

    @Override
    public String consumer() {
        return "audit-themes";
    }

    @Override
    public String topic() {
        return "criteria.v1";
    }

    @Override
    public Set<String> types() {
        return Set.of("criteria.criterion-published.v1");
    }

    @Override
    public List<Table> tables() {
        return List.of(new Table("known_theme"));
    }

    @Override
    public void forget(String subject, WorkerTransaction transaction) {
        SubjectId.of(subject).ifPresent(id -> transaction.update("delete from known_theme where criterion_id = ?", id));
    }

    @Override
    public void on(ReceivedEvent event, WorkerTransaction transaction) {
        JsonNode theme = event.data().path("theme");
        JsonNode version = event.data().path("version");
        if (!theme.isTextual() || !version.canConvertToInt()) {
            throw new PoisonEventException("the fact has no text at /theme or no number at /version");
        }
        transaction.update(KEEP, id(event.data().path("id")), version.intValue(), theme.textValue());
    }

    private static UUID id(JsonNode id) {
        try {
            return UUID.fromString(id.asText());
        } catch (IllegalArgumentException e) {
            throw new PoisonEventException("the fact has no UUID at /id", e);
        }
    }
}
