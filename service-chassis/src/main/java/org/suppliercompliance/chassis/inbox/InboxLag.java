package org.suppliercompliance.chassis.inbox;

import jakarta.enterprise.context.ApplicationScoped;

/** How far this replica is behind with what it reads, for work that lets that go first. */
@ApplicationScoped
public class InboxLag {
    private final Consumers consumers;

    InboxLag(Consumers consumers) {
        this.consumers = consumers;
    }

    /** The records on its partitions that are not applied yet, of the consumer that has most; as of its last fetch, without a round trip. */
    public long most() {
        return consumers.running().values().stream()
                .mapToLong(each -> each.loop().lag())
                .max()
                .orElse(0);
    }
}
