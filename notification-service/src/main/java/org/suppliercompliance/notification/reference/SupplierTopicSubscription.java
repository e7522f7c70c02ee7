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
                "supplier.supplier-merged.v1",
                "supplier.supplier-split.v1",
                "supplier.supplier-registered.v1",
                "supplier.supplier-details-changed.v1");
    }

    @Override
    public void on(ReceivedEvent event, WorkerTransaction transaction) {
        switch (event.type()) {
            case "supplier.authority-registered.v1", "supplier.authority-changed.v1" ->
                rememberAuthority(event.data(), transaction);
            case "supplier.supplier-merged.v1", "supplier.supplier-split.v1" ->
                rememberMerge(event.data(), transaction);
            default -> rememberSupplier(event.data(), transaction);
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

    /** Nothing is rewritten: what was told under the merged id is read through this pointer. */
    private static void rememberMerge(JsonNode data, WorkerTransaction transaction) {
        UUID merged = id(required(data, "id"));
        JsonNode survivor = data.path("survivorId");
        UUID survivorId = survivor.isTextual() ? id(survivor.asText()) : null;
        transaction.update("update known_supplier set survivor_id = ?::uuid where id = ?", survivorId, merged);
        // Alerts that wait for somebody may have found them now: the sweep looks at whoever was written lately.
        transaction.update(
                "update person set changed_at = clock_timestamp() where supplier_id in (" + KnownSuppliers.FAMILY + ")",
                merged,
                merged);
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
