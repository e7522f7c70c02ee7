package org.suppliercompliance.supplier;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.suppliercompliance.chassis.testing.servers.TestServers;
import org.suppliercompliance.chassis.time.Ids;

/**
 * A fact as another service states it, on the real topic; it can be sent, and sent again.
 *
 * @param type without the producer's name and the version
 */
public record TopicFact(
        UUID eventId,
        String topic,
        String producer,
        String type,
        String subject,
        String key,
        long version,
        int epoch,
        String data) {
    private static final KafkaProducer<String, String> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestServers.bootstrapServers(), "acks", "all"),
            new StringSerializer(),
            new StringSerializer());

    public static TopicFact ofAudits(String type, String subject, String key, long version, String data) {
        return new TopicFact(Ids.next(), "audits.v1", "audit", type, subject, key, version, 1, data);
    }

    public static TopicFact ofCriteria(String type, String subject, String key, long version, String data) {
        return new TopicFact(Ids.next(), "criteria.v1", "criteria", type, subject, key, version, 1, data);
    }

    /** The same fact, stated anew after a restore of its producer. */
    public TopicFact inEpoch(int later) {
        return new TopicFact(eventId, topic, producer, type, subject, key, version, later, data);
    }

    /** The producer was restored to an earlier time, and still knows what this is about or not. */
    public TopicFact producerRestored(int newEpoch, boolean known) {
        return new TopicFact(
                Ids.next(),
                topic,
                producer,
                "producer-restored",
                subject,
                key,
                0,
                newEpoch,
                "{\"cutOver\":\"2026-02-01T10:00:00Z\",\"known\":" + known + "}");
    }

    public void send() {
        ProducerRecord<String, String> fact = new ProducerRecord<>(TestServers.topicPrefix() + topic, null, key, data);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        eventId.toString(),
                        "ce_source",
                        "urn:service:" + producer,
                        "ce_type",
                        producer + "." + type + ".v1",
                        "ce_subject",
                        subject,
                        "ce_time",
                        Instant.now().toString(),
                        "ce_aggregateversion",
                        Long.toString(version),
                        "ce_epoch",
                        Integer.toString(epoch),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> fact.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        PRODUCER.send(fact);
        PRODUCER.flush();
    }
}
