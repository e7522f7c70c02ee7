package org.suppliercompliance.criteria;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.suppliercompliance.chassis.testing.servers.TestServers;
import org.suppliercompliance.chassis.time.Ids;

/** States facts as supplier-service does, on the real topic, and waits until this service knows them. */
public final class SupplierTopic {
    private static int epoch = 1;

    private SupplierTopic() {}

    /** Everything stated meanwhile is of this epoch, as after a restore of the producer. */
    public static void inEpoch(int later, Runnable stating) {
        epoch = later;
        try {
            stating.run();
        } finally {
            epoch = 1;
        }
    }

    /** The producer was restored to an earlier time, and still knows this aggregate or not. */
    public static void restored(String producer, String subject, boolean known) {
        state(
                producer,
                Ids.next(),
                "producer-restored",
                subject,
                0,
                "{\"cutOver\":\"2026-11-20T10:00:00Z\",\"known\":" + known + "}");
    }

    public static void state(String fact, String subject, int version, String data) {
        state("supplier", Ids.next(), fact, subject, version, data);
    }

    /** States a fact as another service does; again under the same id it is the same fact. */
    public static void state(String producer, UUID eventId, String fact, String subject, int version, String data) {
        var record = new ProducerRecord<>(TestServers.topicPrefix() + producer + "s.v1", subject, data);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        eventId.toString(),
                        "ce_source",
                        "urn:service:" + producer,
                        "ce_type",
                        producer + "." + fact + ".v1",
                        "ce_subject",
                        subject,
                        "ce_time",
                        Instant.now().toString(),
                        "ce_aggregateversion",
                        Integer.toString(version),
                        "ce_epoch",
                        Integer.toString(epoch),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        try (var producing = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", TestServers.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producing.send(record);
        }
    }

    /** Until the consumer has come to this version of the aggregate, in the epoch after the producer's restore. */
    public static void awaitRestated(String consumer, String subject, int version) {
        await(
                "2/" + version,
                "select epoch || '/' || version from inbox_aggregate where consumer = ? and subject = ?",
                consumer,
                subject);
    }

    /** Until the first column of the first row is the expected text. */
    public static void await(String expected, String query, String... parameters) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> expected.equals(text(query, parameters)));
    }

    private static String text(String query, String... parameters) throws SQLException {
        try (Connection connection = TestServers.worker();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? result.getString(1) : null;
            }
        }
    }
}
