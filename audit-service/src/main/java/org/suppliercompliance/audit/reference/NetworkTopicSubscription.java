package org.suppliercompliance.audit.reference;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.inbox.PoisonEventException;
import org.suppliercompliance.chassis.inbox.Projection;
import org.suppliercompliance.chassis.inbox.ReceivedEvent;

/** Keeps which networks each authority is in. A consumer of its own, so that it reads the topic from its start. */
@ApplicationScoped
class NetworkTopicSubscription implements Projection {
    @Override
    public String consumer() {
        return "audit-networks";
    }

    @Override
    public String topic() {
        return "suppliers.v1";
    }

    @Override
    public Set<String> types() {
        return Set.of("supplier.authority-registered.v1", "supplier.authority-changed.v1");
    }

    @Override
    public List<Table> tables() {
        return List.of(new Table("known_network_member"));
    }

    @Override
    public void forget(String subject, WorkerTransaction transaction) {
        transaction.update("delete from known_network_member where member = ?", subject);
    }

    @Override
    public void on(ReceivedEvent event, WorkerTransaction transaction) {
        JsonNode code = event.data().path("code");
        JsonNode named = event.data().path("networks");
        if (!code.isTextual() || !named.isArray()) {
            throw new PoisonEventException("the fact has no text at /code or no list at /networks");
        }
        Set<String> networks = new TreeSet<>();
        named.forEach(network -> networks.add(network.asText()));
        transaction.update(
                "delete from known_network_member where member = ? and network <> all(?)", code.textValue(), networks);
        transaction.update(
                "insert into known_network_member (network, member) select n.code, ? from unnest(?) as n (code) on conflict do nothing",
                code.textValue(),
                networks);
    }
}
