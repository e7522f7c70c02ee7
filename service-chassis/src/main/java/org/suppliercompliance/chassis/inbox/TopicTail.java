package org.suppliercompliance.chassis.inbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what was published to a topic since a moment, once, outside any consumer group. */
@ApplicationScoped
public class TopicTail {
    private static final Duration POLL = Duration.ofMillis(500);

    private final Map<String, Object> broker;
    private final EventReader reader;

    TopicTail(@Identifier("default-kafka-broker") Map<String, Object> broker, EventReader reader) {
        this.broker = Map.copyOf(broker);
        this.reader = reader;
    }

    /** An event that lies on the topic. */
    public record Published(UUID id, String subject, String key) {}

    /** A consumer of no group, which commits nothing; the caller assigns its partitions and closes it. */
    KafkaConsumer<String, byte[]> open(Map<String, Object> further) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.remove("key.deserializer");
        settings.remove("value.deserializer");
        settings.put("enable.auto.commit", false);
        settings.put("default.api.timeout.ms", 15_000);
        settings.putAll(further);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    /** Everything from the moment on up to the ends the topic has now; what is no event of ours is left out. */
    public List<Published> since(String topic, Instant moment) {
        try (KafkaConsumer<String, byte[]> consumer = open(Map.of())) {
            List<TopicPartition> partitions = partitions(consumer, topic);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Map<TopicPartition, OffsetAndTimestamp> starts = consumer.offsetsForTimes(
                    partitions.stream().collect(Collectors.toMap(Function.identity(), each -> moment.toEpochMilli())));
            consumer.assign(partitions);
            for (TopicPartition partition : partitions) {
                OffsetAndTimestamp start = starts.get(partition);
                consumer.seek(partition, start == null ? ends.getOrDefault(partition, 0L) : start.offset());
            }
            List<Published> found = new ArrayList<>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    UUID id = reader.id(record.headers());
                    String subject = EventReader.header(record.headers(), "ce_subject");
                    if (id != null && subject != null && record.key() != null) {
                        found.add(new Published(id, subject, record.key()));
                    }
                }
            }
            return found;
        }
    }
}
