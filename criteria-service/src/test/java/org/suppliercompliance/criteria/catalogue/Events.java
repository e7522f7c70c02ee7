package org.suppliercompliance.criteria.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.suppliercompliance.chassis.testing.servers.TestServers;

/** The topics as the other services use them. */
final class Events {
    private Events() {}

    /** States, as supplier-service does, that an authority is registered, and waits until this service knows it. */
    static void authorityRegistered(String code, String country) {
        String data =
                "{\"code\": \"%s\", \"name\": \"%s\", \"country\": \"%s\", \"zone\": \"Europe/Stockholm\", \"languages\": [\"sv\"]}"
                        .formatted(code, code, country);
        var record = new ProducerRecord<>(TestServers.topicPrefix() + "suppliers.v1", code, data);
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_source", "urn:service:supplier",
                        "ce_type", "supplier.authority-registered.v1",
                        "ce_subject", code,
                        "ce_time", Instant.now().toString(),
                        "ce_aggregateversion", "1",
                        "ce_epoch", "1",
                        "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", TestServers.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(record);
        }
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> knows(code));
    }

    /** All events about one criterion, oldest first, once there are as many as expected. */
    static List<ConsumerRecord<String, String>> about(String criterionId, int expected) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", TestServers.bootstrapServers(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TestServers.topicPrefix() + "criteria.v1").stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<String, String>> found = new ArrayList<>();
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (criterionId.equals(record.key())) {
                        found.add(record);
                    }
                });
                return found.size() >= expected;
            });
            return found;
        }
    }

    static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private static boolean knows(String authority) throws SQLException {
        try (Connection connection = TestServers.worker();
                PreparedStatement statement =
                        connection.prepareStatement("select 1 from known_authority where code = ?")) {
            statement.setString(1, authority);
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }
}
