package org.suppliercompliance.chassis.inbox;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.parcels.ParcelTopicSubscription;
import org.suppliercompliance.chassis.parcels.Rows;
import org.suppliercompliance.chassis.parcels.Wire;
import org.suppliercompliance.chassis.testing.servers.Metrics;
import org.suppliercompliance.chassis.testing.servers.TestServers;
import org.suppliercompliance.chassis.time.Ids;

@QuarkusTest
class ConsumerLoopTest {
    @Inject
    ParcelTopicSubscription subscription;

    @Inject
    Consumers consumers;

    @Inject
    ConsumerSettings settings;

    @Inject
    @Liveness
    ConsumerLiveness liveness;

    private final String parcel = UUID.randomUUID().toString();

    @Test
    @DisplayName("FC1: an event that arrives twice has its effect once")
    void an_event_that_arrives_twice_has_its_effect_once() {
        ProducerRecord<String, byte[]> event = Wire.moved(parcel, 1);
        Wire.send(event, event, Wire.moved(parcel, 2), event);
        afterAMarker();
        assertEquals(List.of("1", "2"), effects());
        assertEquals(List.of("2 MOVED"), projection());
    }

    @Test
    @DisplayName("FC1: the whole topic again, by a consumer that has lost its place, changes nothing")
    void the_whole_topic_again_changes_nothing() {
        Wire.send(Wire.moved(parcel, 1), Wire.moved(parcel, 2), Wire.moved(parcel, 3));
        afterAMarker();
        String checksum =
                "select md5(string_agg(subject || version || state, ',' order by subject)) as value from parcel_projection";
        long before = Rows.count("from parcel_effect");
        String projectionBefore = Rows.texts(checksum).get(0);
        consumers.stop();
        forgetOffsets();
        consumers.start();
        afterAMarker();
        assertEquals(before + 1, Rows.count("from parcel_effect"), "only the marker is new");
        Rows.change("delete from parcel_projection where subject = ?", markerOfLast);
        assertEquals(projectionBefore, Rows.texts(checksum).get(0));
    }

    @Test
    @DisplayName("FI6: who finds more than two batches while requests come rests between them, and reads all")
    void a_consumer_far_behind_rests_while_requests_come() throws InterruptedException {
        afterAMarker();
        consumers.stop();
        int many = 2 * settings.batchSize() + 100;
        Wire.send(IntStream.rangeClosed(1, many)
                .mapToObj(version -> Wire.moved(parcel, version))
                .toArray(ProducerRecord[]::new));
        double before = number("rest_seconds_count");
        AtomicBoolean rested = new AtomicBoolean();
        given().get("/shop/v1/api-info").then().statusCode(200);
        // requests go on coming until the first batch is read, however slow the machine is
        Thread requests = new Thread(() -> {
            while (!rested.get()) {
                given().get("/shop/v1/api-info").then().statusCode(200);
            }
        });
        requests.start();
        try {
            consumers.start();
            await("it rests").atMost(Duration.ofSeconds(60)).until(() -> number("rest_seconds_count") > before);
        } finally {
            rested.set(true);
            requests.join();
        }
        afterAMarker();
        assertEquals(many, effects().size());
    }

    private static double number(String metric) {
        return Metrics.scrape().value("chassis_inbox_" + metric, "consumer=\"parcels\"");
    }

    @Test
    @DisplayName("FC2: news older than what is known is not applied over it, and counted")
    void news_older_than_what_is_known_is_not_applied_over_it() {
        double before = number("stale_total");
        Wire.send(Wire.moved(parcel, 3), Wire.moved(parcel, 2), Wire.moved(parcel, 3), Wire.moved(parcel, 5));
        afterAMarker();
        assertEquals(List.of("3", "3", "5"), effects());
        assertEquals(List.of("5 MOVED"), projection());
        await().atMost(Duration.ofSeconds(60)).until(() -> number("stale_total") > before);
    }

    @Test
    @DisplayName("FC2: after a restore the newer epoch wins over a higher version of the older one")
    void the_newer_epoch_wins() {
        Wire.send(Wire.moved(parcel, 7), inEpochTwo(Wire.moved(parcel, 2)), Wire.moved(parcel, 8));
        afterAMarker();
        assertEquals(List.of("7", "2"), effects());
        assertEquals(List.of("2 MOVED"), projection());
    }

    @Test
    @DisplayName(
            "FH5: what a restored producer knows waits for what is told anew, what it does not know is forgotten, and neither heeds the old epoch")
    void what_a_restored_producer_knows_and_what_it_does_not_know() {
        String unknown = UUID.randomUUID().toString();
        Wire.send(Wire.moved(parcel, 7), Wire.moved(unknown, 7));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> projection().equals(List.of("7 MOVED"))
                        && projection(unknown).equals(List.of("7 MOVED")));
        Wire.send(restored(parcel, true), Wire.moved(parcel, 8), restored(unknown, false), Wire.moved(unknown, 8));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> projection(unknown).isEmpty() && projection().equals(List.of("0 REGISTERED")));
        Wire.send(inEpochTwo(Wire.moved(parcel, 2)));
        afterAMarker();
        assertEquals(List.of("7", "2"), effects());
        assertEquals(List.of("2 MOVED"), projection());
        assertEquals(List.of(), projection(unknown));
    }

    private static ProducerRecord<String, byte[]> restored(String subject, boolean known) {
        String data = "{\"cutOver\": \"2026-11-22T12:00:00Z\", \"known\": " + known + "}";
        return inEpochTwo(Wire.event(Ids.next(), "shop.producer-restored.v1", subject, 0, data));
    }

    private static ProducerRecord<String, byte[]> inEpochTwo(ProducerRecord<String, byte[]> event) {
        event.headers().remove("ce_epoch").add("ce_epoch", "2".getBytes(StandardCharsets.UTF_8));
        return event;
    }

    @Test
    @DisplayName(
            "FC3: poison of every kind goes to the dead letters with its reason, and the partition goes on within 5 s")
    void poison_of_every_kind_goes_to_the_dead_letters() {
        ProducerRecord<String, byte[]> wrongContentType = Wire.moved(parcel, 2);
        wrongContentType
                .headers()
                .remove("content-type")
                .add("content-type", "text/xml".getBytes(StandardCharsets.UTF_8));
        ProducerRecord<String, byte[]> noId = Wire.moved(parcel, 2);
        noId.headers().remove("ce_id").add("ce_id", "seven".getBytes(StandardCharsets.UTF_8));
        Wire.send(
                Wire.moved(parcel, 1),
                Wire.raw(parcel, null),
                Wire.raw(parcel, new byte[0]),
                Wire.raw(parcel, "plain text".getBytes(StandardCharsets.UTF_8)),
                Wire.event(Ids.next(), "shop.parcel-moved.v1", parcel, 2, "not json"),
                Wire.event(Ids.next(), "shop.parcel-moved.v1", parcel, 2, "[1]"),
                Wire.event(Ids.next(), "shop.parcel-moved.v1", parcel, 2, ""),
                wrongContentType,
                noId,
                Wire.event(Ids.next(), "shop.unheard-of.v1", parcel, 2, "not json"),
                Wire.moved(parcel, 9));
        await().atMost(Duration.ofSeconds(60)).until(() -> effects().equals(List.of("1", "9")));
        assertEquals(
                List.of(
                        "no CloudEvents 1.0 headers",
                        "no CloudEvents 1.0 headers",
                        "no CloudEvents 1.0 headers",
                        "the data is not JSON",
                        "the data is no JSON object",
                        "the data is empty",
                        "content type is not application/json",
                        "ce_id is missing or no UUID"),
                Rows.texts(
                        "select reason as value from dead_letter where event_key = ? order by kafka_offset", parcel));
    }

    @Test
    @DisplayName("FC4: fields of a newer schema are ignored, an unknown code is put aside and does not stop the loop")
    void fields_of_a_newer_schema_are_ignored_and_an_unknown_code_is_put_aside() {
        Wire.send(
                Wire.event(
                        Ids.next(),
                        "shop.parcel-moved.v1",
                        parcel,
                        1,
                        "{\"state\": \"MOVED\", \"colour\": {\"of\": [1]}}"),
                Wire.event(Ids.next(), "shop.parcel-moved.v1", parcel, 2, "{\"state\": \"TELEPORTED\"}"),
                Wire.moved(parcel, 3));
        afterAMarker();
        assertEquals(List.of("1", "3"), effects());
        assertEquals(1, Rows.count("from dead_letter where event_key = ? and reason like '%TELEPORTED%'", parcel));
    }

    @Test
    @DisplayName("FC6: a tombstone, a changed key and a twin subject keep to themselves")
    void a_tombstone_and_a_changed_key_keep_to_themselves() {
        String other = UUID.randomUUID().toString();
        ProducerRecord<String, byte[]> changedKey = new ProducerRecord<>(
                Wire.topic(),
                null,
                other,
                Wire.moved(parcel, 2).value(),
                Wire.moved(parcel, 2).headers());
        Wire.send(Wire.moved(parcel, 1), Wire.moved(other, 1));
        afterAMarker();
        Wire.send(changedKey, Wire.raw(other, null));
        afterAMarker();
        assertEquals(List.of("2 MOVED"), projection());
        assertEquals(
                List.of("1"),
                Rows.texts("select version::text as value from parcel_projection where subject = ?", other));
    }

    @Test
    @DisplayName("FA4: an effect that is rolled back before the commit is applied once in the end")
    void an_effect_that_is_rolled_back_is_applied_once_in_the_end() {
        subscription.failNext(3);
        Wire.send(Wire.moved(parcel, 1), Wire.moved(parcel, 2));
        afterAMarker();
        assertEquals(0, subscription.failuresLeft(), "the fault hit");
        assertEquals(List.of("1", "2"), effects());
        assertEquals(0, Rows.count("from dead_letter where event_key = ?", parcel));
    }

    @Test
    void the_loop_is_live_while_its_thread_lives() {
        assertEquals(
                HealthCheckResponse.Status.UP,
                liveness.call().await().indefinitely().getStatus());
    }

    @Test
    void partitions_of_receipts_are_made_ahead() {
        long months = Rows.count("from pg_inherits where inhparent = 'inbox'::regclass");
        assertEquals(5, months, "this month, three ahead, and the default");
        assertEquals(0, Rows.count("from inbox_default"));
    }

    private String markerOfLast = "";

    /** All partitions have been read up to now when one marker in each has had its effect. */
    private void afterAMarker() {
        String marker = UUID.randomUUID().toString();
        markerOfLast = marker;
        int partition = partitionOf(parcel);
        ProducerRecord<String, byte[]> plain = Wire.moved(marker, 1);
        Wire.send(new ProducerRecord<>(Wire.topic(), partition, marker, plain.value(), plain.headers()));
        await().atMost(Duration.ofSeconds(60))
                .until((Callable<Boolean>) () -> Rows.count("from parcel_effect where subject = ?", marker) == 1);
    }

    private static int partitionOf(String key) {
        return BuiltInPartitioner.partitionForKey(key.getBytes(StandardCharsets.UTF_8), 3);
    }

    private void forgetOffsets() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", TestServers.bootstrapServers()))) {
            String group = TestServers.topicPrefix() + "shop.parcels";
            await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
                admin.deleteConsumerGroups(List.of(group)).all().get();
                return true;
            });
        }
    }

    private List<String> effects() {
        return Rows.texts(
                "select version::text as value from parcel_effect where subject = ? order by happened_at", parcel);
    }

    private List<String> projection() {
        return projection(parcel);
    }

    private static List<String> projection(String subject) {
        return Rows.texts("select version || ' ' || state as value from parcel_projection where subject = ?", subject);
    }
}
