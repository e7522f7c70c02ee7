package org.suppliercompliance.notification.story;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.suppliercompliance.chassis.testing.servers.TestServers;

/** The real topics: facts are put in as other services do, and read back as anybody can. */
final class Topics {
    private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
            Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    TestServers.bootstrapServers(),
                    ProducerConfig.ACKS_CONFIG,
                    "all"),
            new StringSerializer(),
            new ByteArraySerializer());

    private static int epoch = 1;

    private Topics() {}

    /** Everything told meanwhile is of this epoch, as after a restore of the producer. */
    static void inEpoch(int later, Runnable telling) {
        epoch = later;
        try {
            telling.run();
        } finally {
            epoch = 1;
        }
    }

    static void send(String topic, UUID id, String type, String subject, long version, String key, String data) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(TestServers.topicPrefix() + topic, key, data.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id.toString(),
                        "ce_source",
                        "urn:service:" + type.substring(0, type.indexOf('.')),
                        "ce_type",
                        type,
                        "ce_subject",
                        subject,
                        "ce_time",
                        Instant.now().toString(),
                        "ce_aggregateversion",
                        Long.toString(version),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        record.headers().add("ce_epoch", Integer.toString(epoch).getBytes(StandardCharsets.UTF_8));
        SpanContext span = Span.current().getSpanContext();
        if (span.isValid()) {
            String trace = "00-" + span.getTraceId() + "-" + span.getSpanId() + "-01";
            record.headers().add("ce_traceparent", trace.getBytes(StandardCharsets.UTF_8));
        }
        send(record);
    }

    private static void send(ProducerRecord<String, byte[]> record) {
        try {
            PRODUCER.send(record).get(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends every record of the topic once more, as it was. Answers how many. */
    static int replay(String topic) {
        List<ConsumerRecord<String, byte[]>> records = read(topic);
        for (ConsumerRecord<String, byte[]> old : records) {
            send(new ProducerRecord<>(old.topic(), null, old.timestamp(), old.key(), old.value(), old.headers()));
        }
        return records.size();
    }

    /** Sends one record once more, as it was: what a consumer sees whose offset was set back. */
    static void again(String topic, UUID id) {
        ConsumerRecord<String, byte[]> old = read(topic).stream()
                .filter(record -> id.toString()
                        .equals(new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8)))
                .findFirst()
                .orElseThrow();
        send(new ProducerRecord<>(old.topic(), null, old.timestamp(), old.key(), old.value(), old.headers()));
    }

    static List<ConsumerRecord<String, byte[]>> read(String topic) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestServers.bootstrapServers(), "enable.auto.commit", "false"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TestServers.topicPrefix() + topic).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }
}
