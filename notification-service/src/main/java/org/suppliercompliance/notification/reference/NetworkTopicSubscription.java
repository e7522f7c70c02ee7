package org.suppliercompliance.notification.reference;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.inbox.Projection;
import org.suppliercompliance.chassis.inbox.ReceivedEvent;

/** Keeps who is in which network, and which categories somebody answers for there. A consumer of its own, so that it reads the topic from its start. */
@ApplicationScoped
class NetworkTopicSubscription implements Projection {
    private static final String NETWORK_CHANGED = "supplier.network-changed.v1";

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
        return Set.of(NETWORK_CHANGED, "supplier.category-assigned.v1");
    }

    @Override
    public List<Table> tables() {
        return List.of(new Table("known_network"), new Table("known_network_member"), new Table("known_category"));
    }

    @Override
    public void on(ReceivedEvent event, WorkerTransaction transaction) {
        if (event.type().equals(NETWORK_CHANGED)) {
            network(event.data(), transaction);
        } else {
            transaction.update(
                    "insert into known_category (code) values (?) on conflict on constraint pk_known_category do nothing",
                    TopicData.text(event.data(), "category"));
        }
    }

    private static void network(JsonNode data, WorkerTransaction transaction) {
        String code = TopicData.text(data, "code");
        List<String> members = TopicData.texts(data, "members");
        transaction.update(
                "insert into known_network (code, name) values (?, ?) on conflict on constraint pk_known_network"
                        + " do update set name = excluded.name",
                code,
                TopicData.text(data, "name"));
        transaction.update("delete from known_network_member where network = ? and member <> all (?)", code, members);
        transaction.update(
                "insert into known_network_member (network, member) select ?, unnest(?::text[])"
                        + " on conflict on constraint pk_known_network_member do nothing",
                code,
                members);
    }
}
