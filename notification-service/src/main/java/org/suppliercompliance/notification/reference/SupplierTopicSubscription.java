package org.suppliercompliance.notification.reference;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.inbox.Projection;
import org.suppliercompliance.chassis.inbox.ReceivedEvent;
import org.suppliercompliance.chassis.inbox.SubjectId;

/** Keeps the names of suppliers and authorities, which mails need, and the authorities' languages. */
@ApplicationScoped
class SupplierTopicSubscription implements Projection {
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
    public List<Table> tables() {
        return List.of(new Table("known_authority"), new Table("known_supplier"));
    }

    @Override
    public List<String> besides() {
        return List.of("person", "alert", "delivery");
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

    /** Its name stays: what waits may be about it. */
    @Override
    public void forget(String subject, WorkerTransaction transaction) {
        standAlone(subject, transaction);
    }

    @Override
    public void restated(String subject, WorkerTransaction transaction) {
        standAlone(subject, transaction);
    }

    /** A merge may be lost, and what waits is not for the other's contacts then. One that still holds is told right behind, and hands it back. */
    private static void standAlone(String subject, WorkerTransaction transaction) {
        SubjectId.of(subject)
                .flatMap(id -> transaction.one(
                        "select id from known_supplier where id = ? and survivor_id is not null",
                        row -> row.uuid("id"),
                        id))
                .ifPresent(merged -> follow(merged, null, null, transaction));
    }

    private static void rememberAuthority(JsonNode data, WorkerTransaction transaction) {
        transaction.update(
                "insert into known_authority (code, name, zone, languages) values (?, ?, ?, ?)"
                        + " on conflict on constraint pk_known_authority do update"
                        + " set name = excluded.name, zone = excluded.zone, languages = excluded.languages",
                TopicData.text(data, "code"),
                TopicData.text(data, "name"),
                TopicData.text(data, "zone"),
                TopicData.texts(data, "languages"));
    }

    private static void rememberSupplier(JsonNode data, WorkerTransaction transaction) {
        transaction.update(
                "insert into known_supplier (id, name) values (?, ?)"
                        + " on conflict on constraint pk_known_supplier do update set name = excluded.name",
                TopicData.id(data, "id"),
                TopicData.text(data, "legalName"));
    }

    private static void rememberMerge(JsonNode data, WorkerTransaction transaction) {
        UUID merged = TopicData.id(data, "id");
        UUID survivorId = data.hasNonNull("survivorId") ? TopicData.id(data, "survivorId") : null;
        follow(merged, survivorId, TopicData.textOrNull(data, "mergedInto"), transaction);
    }

    /**
     * Nothing is rewritten: what was told under the merged id is read through this pointer. Whom it leads to no more is not sent what still
     * waits. Who follows its survivor into a third one parts from nobody, and is known by not being merged into that one itself.
     */
    private static void follow(
            UUID merged, @Nullable UUID survivorId, @Nullable String into, WorkerTransaction transaction) {
        Optional<UUID> before = transaction.one(
                "select survivor_id from known_supplier where id = ? and survivor_id is not null",
                row -> row.uuid("survivor_id"),
                merged);
        transaction.update("update known_supplier set survivor_id = ?::uuid where id = ?", survivorId, merged);
        // Alerts that wait for somebody may have found them now: the sweep looks at whoever was written lately.
        transaction.update(
                "update person set changed_at = clock_timestamp() where supplier_id in (" + KnownSuppliers.FAMILY + ")",
                merged,
                merged);
        if (survivorId == null || survivorId.toString().equals(into)) {
            before.filter(survivor -> !survivor.equals(survivorId))
                    .ifPresent(survivor -> PartedSuppliers.part(transaction, merged, survivor));
        }
    }
}
