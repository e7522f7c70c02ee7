package org.suppliercompliance.criteria.wallet;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.inbox.PoisonEventException;
import org.suppliercompliance.chassis.inbox.ReceivedEvent;
import org.suppliercompliance.chassis.inbox.TopicSubscription;

/** Keeps who is in which network: a proof that is shown to a network is shown to its members of the day. */
@ApplicationScoped
class NetworkSubscription implements TopicSubscription {
    @Override
    public String consumer() {
        return "criteria-wallet-networks";
    }

    @Override
    public String topic() {
        return "suppliers.v1";
    }

    @Override
    public Set<String> types() {
        return Set.of("supplier.network-changed.v1");
    }

    @Override
    public void on(ReceivedEvent event, WorkerTransaction transaction) {
        JsonNode code = event.data().path("code");
        JsonNode named = event.data().path("members");
        if (!code.isTextual() || !named.isArray()) {
            throw new PoisonEventException("the fact has no text at /code or no list at /members");
        }
        Set<String> members = new TreeSet<>();
        named.forEach(member -> members.add(member.asText()));
        transaction.update(
                "delete from wallet_network_member where network = ? and member <> all(?)", code.textValue(), members);
        transaction.update(
                "insert into wallet_network_member (network, member) select ?, u.member from unnest(?) as u (member) on conflict do nothing",
                code.textValue(),
                members);
    }
}
