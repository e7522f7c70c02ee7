package org.suppliercompliance.chassis.inbox;

import java.util.Set;
import org.suppliercompliance.chassis.database.WorkerTransaction;

/**
 * What a service takes in from another service's topic. A bean that implements this gets one thread with one Kafka consumer.
 * Receipt and effect share the transaction; repeats and stale versions never reach {@link #on}. Throw {@link PoisonEventException}
 * (or any other non-transient exception) and the event goes to the dead letters; a transient database error pauses the partition
 * and is tried again.
 */
public interface TopicSubscription {
    /** The name of the consumer: the key of its receipts and the tail of its Kafka group. Never changes. */
    String consumer();

    /** The topic without prefix, for instance {@code orders.v1}. */
    String topic();

    /** The event types handled, for instance {@code shop.order-shipped.v1}; others pass by unread, and a newer version of one is told of. */
    Set<String> types();

    /**
     * The producer was restored to an earlier time and has never heard of this aggregate, whatever was told of it: what was kept of it goes,
     * and what was not sent yet about it is not sent.
     */
    default void forget(String subject, WorkerTransaction transaction) {}

    /**
     * The producer was restored to an earlier time and tells anew, right behind this, the newest fact of each kind that it knows of this
     * aggregate. What came of a kind that it has never told of it goes here: nothing that follows would take it back.
     */
    default void restated(String subject, WorkerTransaction transaction) {}

    /** Applies the event. */
    void on(ReceivedEvent event, WorkerTransaction transaction);

    /**
     * Applies a dead letter that newer events of its aggregate have overtaken. A projection knows more by then, and does nothing. Who owes an
     * effect for each event, as an alert, overrides this; what newer events have said must stand.
     *
     * @return whether it had an effect
     */
    default boolean late(ReceivedEvent event, WorkerTransaction transaction) {
        return false;
    }

    /**
     * Applies an event from before the kept receipts: it may be a repeat, and nobody knows. A projection takes it by its version, as any
     * other; what must not come twice, as an alert, is left out by overriding this.
     */
    default void onForgotten(ReceivedEvent event, WorkerTransaction transaction) {
        on(event, transaction);
    }
}
