package org.suppliercompliance.chassis.parcels;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.inbox.PoisonEventException;
import org.suppliercompliance.chassis.inbox.Projection;
import org.suppliercompliance.chassis.inbox.ReceivedEvent;
import org.suppliercompliance.chassis.testing.servers.TestServers;

/** Follows the parcels; tests can make it fail. */
@ApplicationScoped
public class ParcelTopicSubscription implements Projection {
    public static final String TOPIC = "orders.v1";

    /** What the projection understands. */
    enum State {
        REGISTERED,
        MOVED,
        SLOW,
        DELIVERED
    }

    private final AtomicInteger transientFailures = new AtomicInteger();
    private final AtomicReference<@Nullable String> refused = new AtomicReference<>();
    private final AtomicReference<@Nullable String> stray = new AtomicReference<>();

    /** The next calls end the transaction after the effect, as a database in trouble would. */
    public void failNext(int times) {
        transientFailures.set(times);
    }

    public int failuresLeft() {
        return transientFailures.get();
    }

    /** A subject whose events cannot be applied for now. */
    public void refuse(@Nullable String subject) {
        refused.set(subject);
    }

    /** A subject whose events write to a table that is not said to be written to. */
    public void stray(@Nullable String subject) {
        stray.set(subject);
    }

    void makeTopic(@Observes @Priority(1) StartupEvent event) {
        TestServers.createTopic(TOPIC, 3);
    }

    @Override
    public String consumer() {
        return "parcels";
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public Set<String> types() {
        return Set.of("shop.parcel-registered.v1", "shop.parcel-moved.v1");
    }

    @Override
    public List<Table> tables() {
        return List.of(Table.ofHistory("parcel_projection"));
    }

    @Override
    public List<String> besides() {
        return List.of("parcel_effect");
    }

    /** Moves the projection and has no effect: as an alert that may have been raised. */
    @Override
    public void onForgotten(ReceivedEvent event, WorkerTransaction transaction) {
        project(event, transaction);
    }

    @Override
    public void forget(String subject, WorkerTransaction transaction) {
        transaction.update("delete from parcel_projection where subject = ?", subject);
    }

    /** Whatever it was moved to may never have been told. */
    @Override
    public void restated(String subject, WorkerTransaction transaction) {
        transaction.update(
                "update parcel_projection set version = 0, state = ? where subject = ?", State.REGISTERED, subject);
    }

    @Override
    public void on(ReceivedEvent event, WorkerTransaction transaction) {
        transaction.update(
                "insert into parcel_effect (event_id, subject, version) values (?, ?, ?)",
                event.id(),
                event.subject(),
                event.aggregateVersion());
        project(event, transaction);
        if (event.subject().equals(stray.get())) {
            transaction.update("update chore set done = done where id = ?", -1);
        }
        if (event.subject().equals(refused.get())) {
            throw new PoisonEventException("refused by the test");
        }
        if (transientFailures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            transaction.query("set local statement_timeout = 1; select pg_sleep(1)", row -> true);
        }
    }

    private static void project(ReceivedEvent event, WorkerTransaction transaction) {
        State state = State.valueOf(event.data().path("state").asText());
        transaction.update(
                "insert into parcel_projection (subject, version, state) values (?, ?, ?)"
                        + " on conflict (subject) do update set version = excluded.version, state = excluded.state",
                event.subject(),
                event.aggregateVersion(),
                state);
    }
}
