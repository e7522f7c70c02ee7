package org.suppliercompliance.chassis.event;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.database.DatabaseException;
import org.suppliercompliance.chassis.database.DedicatedConnections;
import org.suppliercompliance.chassis.parcels.As;
import org.suppliercompliance.chassis.parcels.ParcelService;
import org.suppliercompliance.chassis.parcels.Rows;
import org.suppliercompliance.chassis.parcels.Wire;
import org.suppliercompliance.chassis.testing.servers.TestServers;

@QuarkusTest
class RelayTest {
    private static final String TENANT = "RELAY";

    @Inject
    ParcelService parcels;

    @Inject
    RelayRunner runner;

    @Inject
    RelaySettings settings;

    @Inject
    DedicatedConnections connections;

    private final String parcel = UUID.randomUUID().toString();

    @AfterEach
    void nothing_waits() {
        await().atMost(Duration.ofSeconds(60)).until(() -> Rows.count("from outbox where published_at is null") == 0);
    }

    @Test
    void a_fact_arrives_as_a_cloud_event_in_binary_mode() {
        state(1);
        ConsumerRecord<String, byte[]> record = arrived(1).get(0);
        String id = Rows.texts("select event_id::text as value from outbox where subject = ?", parcel)
                .get(0);
        assertEquals("1.0", Wire.header(record, "ce_specversion"));
        assertEquals(id, Wire.header(record, "ce_id"));
        assertEquals("urn:service:shop", Wire.header(record, "ce_source"));
        assertEquals("shop.parcel-moved.v1", Wire.header(record, "ce_type"));
        assertEquals(parcel, Wire.header(record, "ce_subject"));
        assertEquals("1", Wire.header(record, "ce_aggregateversion"));
        assertEquals("1", Wire.header(record, "ce_epoch"));
        assertEquals("urn:schema:shop.parcel-moved.v1", Wire.header(record, "ce_dataschema"));
        assertEquals("application/json", Wire.header(record, "content-type"));
        assertTrue(Wire.header(record, "ce_time").endsWith("Z"));
        assertEquals("{\"state\":\"MOVED\",\"note\":\"\"}", new String(record.value(), StandardCharsets.UTF_8));
    }

    @Test
    void the_wake_up_after_the_commit_and_not_the_slow_poll_sends_a_fact() throws Exception {
        runner.stop();
        Relay relay = new Relay(
                () -> new RelayStore(connections),
                runner::newSender,
                new PollingEvery(settings, Duration.ofMinutes(5)));
        Thread thread = new Thread(relay, "relay-that-never-polls");
        thread.start();
        try {
            await().atMost(Duration.ofSeconds(60)).until(relay::isLeading);
            for (int version = 1; version <= 10; version++) {
                state(version);
                awaitPublished(version);
            }
            assertEquals(versions(1, 10), versionsOf(Wire.records(parcel)));
            assertEquals(
                    1,
                    Rows.count(
                            "from pg_stat_activity where application_name like '%outbox notify' and pg_terminate_backend(pid)"),
                    "a session that is idle for long is ended like this");
            state(11);
            awaitPublished(11);
        } finally {
            relay.stop();
            state(12);
            thread.join(10_000);
            runner.start();
        }
    }

    @Test
    @DisplayName("FE4: of two relays one leads; when it ends the other takes over; the order stays")
    void of_two_relays_one_leads_and_the_other_takes_over() throws Exception {
        await().atMost(Duration.ofSeconds(60)).until(runner::isLeading);
        Relay second = runner.newRelay();
        Thread thread = new Thread(second, "second-relay");
        thread.start();
        try {
            IntStream.rangeClosed(1, 40).forEach(this::state);
            assertEquals(versions(1, 40), versionsOf(arrived(40)));
            assertFalse(second.isLeading());

            runner.stop();
            IntStream.rangeClosed(41, 80).forEach(this::state);
            await().atMost(Duration.ofSeconds(60)).until(second::isLeading);
            assertEquals(versions(1, 80), versionsOf(arrived(80)));
        } finally {
            second.stop();
            thread.join(10_000);
            runner.start();
        }
        await().atMost(Duration.ofSeconds(60)).until(runner::isLeading);
    }

    @Test
    @DisplayName(
            "FA4: a relay that dies after the ack and before the mark sends again under the same id; the effect happens once")
    void a_relay_that_dies_before_the_mark_sends_again_under_the_same_id() throws Exception {
        runner.stop();
        AtomicInteger deaths = new AtomicInteger();
        Relay dying = new Relay(
                () -> new RelayStore(connections) {
                    @Override
                    void markPublished(Stream<StoredFact> facts) {
                        if (deaths.getAndIncrement() == 0) {
                            throw new DatabaseException("killed by the test", new SQLException("gone", "08006"));
                        }
                        super.markPublished(facts);
                    }
                },
                runner::newSender,
                settings);
        Thread thread = new Thread(dying, "dying-relay");
        thread.start();
        try {
            state(1);
            state(2);
            await().atMost(Duration.ofSeconds(60)).until(() -> deaths.get() >= 2);
        } finally {
            dying.stop();
            thread.join(10_000);
            runner.start();
        }
        List<ConsumerRecord<String, byte[]>> records = Wire.records(parcel);
        assertTrue(records.size() > 2, "the fault hit: something was sent twice");
        assertEquals(
                2,
                records.stream()
                        .map(record -> Wire.header(record, "ce_id"))
                        .distinct()
                        .count());
        await().atMost(Duration.ofSeconds(60)).until(() -> effects() >= 2);
        assertEquals(2, effects());
    }

    @Test
    @DisplayName("FA4: what was committed and not sent when the relay died is sent by the next")
    void what_was_committed_and_not_sent_is_sent_by_the_next() {
        runner.stop();
        try {
            IntStream.rangeClosed(1, 20).forEach(this::state);
            assertEquals(20, Rows.count("from outbox where subject = ? and published_at is null", parcel));
            assertEquals(List.of(), Wire.records(parcel));
        } finally {
            runner.start();
        }
        assertEquals(versions(1, 20), versionsOf(arrived(20)));
    }

    @Test
    @DisplayName("FB1: with the broker away writes go on; when it is back all arrive, in order")
    void with_the_broker_away_writes_go_on_and_arrive_later_in_order() {
        state(1);
        arrived(1);
        TestServers.stopBroker();
        try {
            IntStream.rangeClosed(2, 100).forEach(this::state);
            assertEquals(99, Rows.count("from outbox where subject = ? and published_at is null", parcel));
        } finally {
            TestServers.startBroker();
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> Rows.count("from outbox where published_at is null") == 0);
        List<String> arrived =
                versionsOf(Wire.records(parcel)).stream().distinct().toList();
        assertEquals(versions(1, 100), arrived);
        await().atMost(Duration.ofSeconds(60)).until(() -> effects() >= 100);
        assertEquals(100, effects());
    }

    @Test
    @DisplayName("FA2: when the database ends all sessions, relay and requests recover by themselves")
    void when_the_database_ends_all_sessions_everything_recovers() throws SQLException {
        state(1);
        arrived(1);
        try (var superuser = TestServers.superuser();
                var statement = superuser.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename like 'shop%'");
        }
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
            state(2);
            return true;
        });
        state(3);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> versionsOf(Wire.records(parcel)).containsAll(versions(2, 3)));
    }

    @Test
    @DisplayName("FC7 (relay): what commits later than its successor is not passed over")
    void what_commits_later_than_its_successor_is_not_passed_over() throws Exception {
        Thread slow = new Thread(() -> As.tenantRuns(
                TENANT,
                () -> parcels.within(() -> {
                    parcels.state("parcel-moved", parcel, 1, "SLOW");
                    return true;
                })));
        Thread slower = new Thread(() -> As.tenantRuns(TENANT, () -> parcels.stateSlowly(parcel, 0, 0.8)));
        slower.start();
        slow.start();
        slow.join();
        slower.join();
        assertEquals(2, arrived(2).size());
    }

    private void state(int version) {
        As.tenantRuns(TENANT, () -> parcels.state("parcel-moved", parcel, version, "MOVED"));
    }

    /** The settings of the service, but for the poll. */
    private record PollingEvery(RelaySettings others, Duration pollInterval) implements RelaySettings {
        @Override
        public boolean enabled() {
            return others.enabled();
        }

        @Override
        public int batchSize() {
            return others.batchSize();
        }

        @Override
        public Duration pace() {
            return others.pace();
        }

        @Override
        public Duration retryPause() {
            return others.retryPause();
        }
    }

    private List<ConsumerRecord<String, byte[]>> arrived(int count) {
        awaitPublished(count);
        return Wire.records(parcel);
    }

    private void awaitPublished(int count) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Rows.count("from outbox where subject = ? and published_at is not null", parcel) >= count);
    }

    private long effects() {
        return Rows.count("from parcel_effect where subject = ?", parcel);
    }

    private static List<String> versions(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toList();
    }

    private static List<String> versionsOf(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream()
                .map(record -> Wire.header(record, "ce_aggregateversion"))
                .toList();
    }
}
