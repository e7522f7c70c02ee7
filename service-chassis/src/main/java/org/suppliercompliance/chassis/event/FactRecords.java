package org.suppliercompliance.chassis.event;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.v1.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The wire form of a fact: CloudEvents 1.0 in Kafka's binary mode, keyed by the fact's key. */
final class FactRecords {
    private final String topic;
    private final URI source;
    private final String schemaBase;

    FactRecords(String topic, String service, String schemaBase) {
        this.topic = topic;
        this.source = URI.create("urn:service:" + service);
        this.schemaBase = schemaBase;
    }

    ProducerRecord<String, byte[]> of(StoredFact fact) {
        CloudEventBuilder event = new CloudEventBuilder()
                .withId(fact.eventId().toString())
                .withSource(source)
                .withType(fact.eventType())
                .withSubject(fact.subject())
                .withTime(fact.occurredAt().atOffset(ZoneOffset.UTC))
                .withData(
                        "application/json",
                        URI.create(schemaBase + fact.eventType()),
                        fact.data().getBytes(StandardCharsets.UTF_8))
                .withExtension("aggregateversion", Long.toString(fact.aggregateVersion()))
                .withExtension("epoch", Integer.toString(fact.epoch()));
        if (fact.correlationId() != null) {
            event.withExtension("correlationid", fact.correlationId());
        }
        if (fact.causationId() != null) {
            event.withExtension("causationid", fact.causationId());
        }
        if (fact.traceParent() != null) {
            event.withExtension("traceparent", fact.traceParent());
        }
        return record(fact, event.build());
    }

    private ProducerRecord<String, byte[]> record(StoredFact fact, CloudEvent event) {
        return KafkaMessageFactory.<String>createWriter(topic, null, null, fact.eventKey())
                .writeBinary(event);
    }
}
