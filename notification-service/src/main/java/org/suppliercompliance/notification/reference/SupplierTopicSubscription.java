package org.suppliercompliance.notification.reference;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.inbox.PoisonEventException;
import org.suppliercompliance.chassis.inbox.ReceivedEvent;
import org.suppliercompliance.chassis.inbox.TopicSubscription;

/** Keeps the names of suppliers and authorities, which mails need, and the authorities' languages. */
@ApplicationScoped
class SupplierTopicSubscription implements TopicSubscription {
    @Override
    public String consumer() {
        return "notification-reference";
    }

    @Override
    public String topic() {
        return "suppliers.v1";
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "supplier.authority-registered.v1",
                "supplier.authority-changed.v1",
                "supplier.supplier-registered.v1",
                "supplier.supplier-details-changed.v1");
    }

    @Override
    public void on(ReceivedEvent event, WorkerTransaction transaction) {
        if (event.type().startsWith("supplier.authority-")) {
            rememberAuthority(event.data(), transaction);
        } else {
            rememberSupplier(event.data(), transaction);
        }
    }

    private static void rememberAuthority(JsonNode data, WorkerTransaction transaction) {
        List<String> languages = new ArrayList<>();
        data.path("languages").forEach(language -> languages.add(language.asText()));
        transaction.update(
                "insert into known_authority (code, name, zone, languages) values (?, ?, ?, ?)"
                        + " on conflict on constraint pk_known_authority do update"
                        + " set name = excluded.name, zone = excluded.zone, languages = excluded.languages",
                required(data, "code"),
                required(data, "name"),
                required(data, "zone"),
                languages);
    }

    private static void rememberSupplier(JsonNode data, WorkerTransaction transaction) {
        transaction.update(
                "insert into known_supplier (id, name) values (?, ?)"
                        + " on conflict on constraint pk_known_supplier do update set name = excluded.name",
                id(required(data, "id")),
                required(data, "legalName"));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new PoisonEventException("id is not a UUID", e);
        }
    }

    private static String required(JsonNode data, String member) {
        JsonNode value = data.path(member);
        if (!value.isTextual() || value.asText().isEmpty()) {
            throw new PoisonEventException(member + " is missing");
        }
        return value.asText();
    }
}
