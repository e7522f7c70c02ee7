package org.suppliercompliance.notification.reference;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.inbox.PoisonEventException;
import org.suppliercompliance.chassis.inbox.ReceivedEvent;
import org.suppliercompliance.chassis.inbox.TopicSubscription;

/** Keeps who is in which network, which categories there are, and who buys from whom. A consumer of its own, so that it reads the topic from its start. */
@ApplicationScoped
class NetworkTopicSubscription implements TopicSubscription {
    @Override
    public String consumer() {
        return "notification-networks";
    }

    @Override
    public String topic() {
        return "suppliers.v1";
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "supplier.network-changed.v1",
                "supplier.category-assigned.v1",
                "supplier.contract-registered.v1",
                "supplier.contract-changed.v1");
    }

    @Override
    public void on(ReceivedEvent event, WorkerTransaction transaction) {
        JsonNode data = event.data();
        switch (event.type()) {
            case "supplier.network-changed.v1" -> network(data, transaction);
            case "supplier.category-assigned.v1" ->
                transaction.update(
                        "insert into known_category (code) values (?) on conflict on constraint pk_known_category do nothing",
                        required(data, "category"));
            default -> contract(data, transaction);
        }
    }

    @Override
    public void forget(String subject, WorkerTransaction transaction) {
        transaction.update("delete from known_contract where id::text = ?", subject);
    }

    private static void network(JsonNode data, WorkerTransaction transaction) {
        String code = required(data, "code");
        List<String> members = new ArrayList<>();
        data.path("members").forEach(member -> members.add(member.asText()));
        transaction.update(
                "insert into known_network (code, name) values (?, ?) on conflict on constraint pk_known_network"
                        + " do update set name = excluded.name",
                code,
                required(data, "name"));
        transaction.update("delete from known_network_member where network = ? and member <> all (?)", code, members);
        transaction.update(
                "insert into known_network_member (network, member) select ?, unnest(?::text[])"
                        + " on conflict on constraint pk_known_network_member do nothing",
                code,
                members);
    }

    private static void contract(JsonNode data, WorkerTransaction transaction) {
        transaction.update(
                "insert into known_contract (id, buyer, supplier_id, ends_on) values (?, ?, ?, ?::date)"
                        + " on conflict on constraint pk_known_contract do update set buyer = excluded.buyer,"
                        + " supplier_id = excluded.supplier_id, ends_on = excluded.ends_on",
                id(required(data, "id")),
                required(data, "authority"),
                id(required(data, "supplierId")),
                end(data.path("end")));
    }

    private static @Nullable LocalDate end(JsonNode end) {
        try {
            return end.isTextual() ? LocalDate.parse(end.asText()) : null;
        } catch (DateTimeException e) {
            throw new PoisonEventException("end is not a date", e);
        }
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
