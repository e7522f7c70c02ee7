package org.suppliercompliance.criteria.wallet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.suppliercompliance.chassis.testing.servers.TestServers;

/** The networks as supplier-service tells them. */
final class Networks {
    private static final AtomicLong VERSION = new AtomicLong();

    private Networks() {}

    /** States who is in the network, and waits until this service knows it. */
    static void changed(String code, String... members) {
        String data = "{\"code\": \"%s\", \"name\": \"%s\", \"members\": [\"%s\"]}"
                .formatted(code, code, String.join("\", \"", members));
        var record = new ProducerRecord<>(TestServers.topicPrefix() + "suppliers.v1", code, data);
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_source", "urn:service:supplier",
                        "ce_type", "supplier.network-changed.v1",
                        "ce_subject", code,
                        "ce_time", Instant.now().toString(),
                        "ce_aggregateversion", Long.toString(VERSION.incrementAndGet()),
                        "ce_epoch", "1",
                        "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", TestServers.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(record);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> OutboxFacts.query(
                                "select member from wallet_network_member where network = '" + code + "' order by 1")
                        .equals(List.of(members)));
    }
}
