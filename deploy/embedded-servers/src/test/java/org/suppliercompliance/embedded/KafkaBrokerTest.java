package org.suppliercompliance.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {
    @TempDir
    Path directory;

    @Test
    @DisplayName("What was written before a stop is read after the start, with the same consumer group")
    void a_broker_stops_and_starts_again() throws Exception {
        try (var broker = KafkaBroker.start(directory)) {
            broker.createTopics(KafkaBroker.TOPICS);
            broker.createTopics(KafkaBroker.TOPICS);
            send(broker, "before");
            assertEquals(List.of("before"), read(broker, 1));
            broker.stop();
            assertFalse(broker.isRunning());
            assertTrue(Ports.isFree(broker.port()));
            broker.startAgain();
            send(broker, "after");
            assertEquals(List.of("after"), read(broker, 1));
        }
    }

    @Test
    @DisplayName("Topics of the suite are kept for ever and never compacted")
    void topics_are_kept() throws Exception {
        try (var broker = KafkaBroker.start(directory);
                var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            broker.createTopics(KafkaBroker.TOPICS);
            var names = admin.listTopics().names().get(20, TimeUnit.SECONDS);
            assertEquals(Set.copyOf(KafkaBroker.TOPICS), names);
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, "audits.v1");
            var config = admin.describeConfigs(List.of(resource))
                    .all()
                    .get(20, TimeUnit.SECONDS)
                    .get(resource);
            assertEquals("-1", config.get("retention.ms").value());
            assertEquals("delete", config.get("cleanup.policy").value());
        }
    }

    private static void send(KafkaBroker broker, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("audits.v1", "key", value)).get(20, TimeUnit.SECONDS);
        }
    }

    private static List<String> read(KafkaBroker broker, int count) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "group.id",
                "readers",
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                "false");
        var values = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("audits.v1"));
            for (int polls = 0; polls < 40 && values.size() < count; polls++) {
                consumer.poll(Duration.ofMillis(500)).forEach(event -> values.add(event.value()));
            }
            consumer.commitSync();
        }
        assertFalse(values.stream().anyMatch(value -> value.getBytes(StandardCharsets.UTF_8).length == 0));
        return values;
    }
}
