package org.suppliercompliance.supplier.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.inbox.ReceivedEvent;
import org.suppliercompliance.chassis.inbox.TopicSubscription;

/** Whoever joins a network sees what was shared with it, and whoever leaves sees it no more; heard from this service's own topic. */
@ApplicationScoped
class MembersChangedSubscription implements TopicSubscription {
    private final SharedLedger shared;

    MembersChangedSubscription(SharedLedger shared) {
        this.shared = shared;
    }

    @Override
    public String consumer() {
        return "supplier-standing-members";
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
        shared.membersChanged(event.subject(), transaction);
    }
}
