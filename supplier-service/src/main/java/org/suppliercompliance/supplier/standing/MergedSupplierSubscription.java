package org.suppliercompliance.supplier.standing;

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

/** After a merge or a split the cases count for another supplier; heard from this service's own topic, so that the registry need not know. */
@ApplicationScoped
class MergedSupplierSubscription implements TopicSubscription {
    private final StandingLedger ledger;

    MergedSupplierSubscription(StandingLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String consumer() {
        return "supplier-standing-merges";
    }

    @Override
    public String topic() {
        return "suppliers.v1";
    }

    @Override
    public Set<String> types() {
        return Set.of("supplier.supplier-merged.v1", "supplier.supplier-split.v1");
    }

    @Override
    public void on(ReceivedEvent event, WorkerTransaction transaction) {
        List<UUID> concerned = new ArrayList<>();
        for (String member : List.of("id", "survivorId", "formerSurvivorId")) {
            JsonNode id = event.data().path(member);
            if (id.isTextual()) {
                concerned.add(uuid(id.asText()));
            }
        }
        ledger.realign(concerned, transaction);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new PoisonEventException("an id is not a UUID", e);
        }
    }
}
