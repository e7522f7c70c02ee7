package org.suppliercompliance.chassis.event;

/** Where a use case states what happened. */
public interface Outbox {
    /**
     * Appends the fact to the running {@link org.suppliercompliance.chassis.tenancy.TenantTransaction}; it is stored with the
     * change or not at all, and relayed to the producer's topic after the commit.
     *
     * @throws IllegalStateException outside a transaction
     */
    void append(Fact fact);
}
