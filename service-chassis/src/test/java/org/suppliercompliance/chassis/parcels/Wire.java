package org.suppliercompliance.chassis.parcels;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.testing.servers.TestServers;
import org.suppliercompliance.chassis.time.Ids;

/** The topic seen from outside: what lies on it, and records no producer of ours would write. */
public final class Wire {
    private Wire() {}

    public static String topic() {
        return TestServers.topicPrefix() + ParcelTopicSubscription.TOPIC;
    }

    /** Everything on the topic with this key, in order. */
    public static List<ConsumerRecord<String, byte[]>> records(String key) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", TestServers.bootstrapServers(), "enable.auto.commit", false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (key.equals(record.key())) {
                        found.add(record);
                    }
                }
            }
            return found;
        }
    }

    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** A well-formed event, for a test to spoil. */
    public static ProducerRecord<String, byte[]> event(
            UUID id, String type, String subject, long version, String data) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(topic(), subject, data.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id.toString(),
                        "ce_source", "urn:service:shop",
                        "ce_type", type,
                        "ce_subject", subject,
                        "ce_time", "2026-11-22T12:00:00Z",
                        "ce_aggregateversion", Long.toString(version),
                        "ce_epoch", "1",
                        "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /** A parcel that moved, as it is read first of a partition. */
    public static ConsumerRecord<String, byte[]> firstOf(TopicPartition partition) {
        ProducerRecord<String, byte[]> sent = moved(UUID.randomUUID().toString(), 1);
        ConsumerRecord<String, byte[]> read =
                new ConsumerRecord<>(partition.topic(), partition.partition(), 0, sent.key(), sent.value());
        sent.headers().forEach(header -> read.headers().add(header));
        return read;
    }

    public static ProducerRecord<String, byte[]> moved(String subject, long version) {
        return event(Ids.next(), "shop.parcel-moved.v1", subject, version, "{\"state\": \"MOVED\", \"note\": \"\"}");
    }

    public static ProducerRecord<String, byte[]> raw(String key, byte @Nullable [] value) {
        return new ProducerRecord<>(topic(), key, value);
    }

    @SafeVarargs
    public static void send(ProducerRecord<String, byte[]>... records) {
        Map<String, Object> settings = Map.of("bootstrap.servers", TestServers.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent =
                    Stream.of(records).map(producer::send).toList();
            for (Future<RecordMetadata> each : sent) {
                each.get(20, TimeUnit.SECONDS);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
