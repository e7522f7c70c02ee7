package org.suppliercompliance.criteria.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.inbox.ReceivedEvent;
import org.suppliercompliance.chassis.inbox.TopicSubscription;

/** Keeps the countries of the authorities: the rules of a country bind its authorities' criteria. */
@ApplicationScoped
class SupplierTopicSubscription implements TopicSubscription {
    @Override
    public String consumer() {
        return "criteria-authorities";
    }

    @Override
    public String topic() {
        return "suppliers.v1";
    }

    @Override
    public Set<String> types() {
        return Set.of(SupplierFacts.AUTHORITY_REGISTERED, SupplierFacts.AUTHORITY_CHANGED);
    }

    @Override
    public void on(ReceivedEvent event, WorkerTransaction transaction) {
        SupplierFacts.Authority authority = SupplierFacts.Authority.read(event.data());
        transaction.update(
                "insert into known_authority (code, country) values (?, ?)"
                        + " on conflict (code) do update set country = excluded.country",
                authority.code(),
                authority.country());
    }
}
