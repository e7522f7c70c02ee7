package org.suppliercompliance.endtoend.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Events that no service has stated, written straight into the topics, and whether what lies behind them goes on. */
final class MadeUpEvents {
    /** Their {@code ce_source}: the checker asks only of what services stated in which order it came. */
    static final String SOURCE = "urn:fault-proof";

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Only the broker shall refuse what is too large. */
    private static final int LARGEST_REQUEST = 16 * 1024 * 1024;

    private final FaultBench bench;
    private final FaultAuthority authority;

    MadeUpEvents(FaultBench bench, FaultAuthority authority) {
        this.bench = bench;
        this.authority = authority;
    }

    /** An event whose partition follows from its key, as with those of the services. */
    static ProducerRecord<byte[], byte[]> event(
            String topic, String key, String subject, String type, long version, byte[] value) {
        var record = new ProducerRecord<byte[], byte[]>(topic, key.getBytes(StandardCharsets.UTF_8), value);
        head(record, subject, type, version, "application/json");
        return record;
    }

    static void head(
            ProducerRecord<byte[], byte[]> record, String subject, String type, long version, String contentType) {
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        SOURCE,
                        "ce_type",
                        type,
                        "ce_subject",
                        subject,
                        "ce_time",
                        Instant.now().toString(),
                        "ce_epoch",
                        "1",
                        "ce_aggregateversion",
                        Long.toString(version),
                        "content-type",
                        contentType)
                .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] bytes(JsonNode data) {
        return data.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The data of an event of this type that a service has stated, as a pattern for others. */
    ObjectNode stated(String type, Predicate<JsonNode> about) throws IOException {
        List<ObjectNode> found = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : new Observer(bench).records()) {
            if (Observer.isStated(record.headers())
                    && Observer.text(record.headers(), "ce_type").equals(type)) {
                JsonNode data = JSON.readTree(record.value());
                if (about.test(data)) {
                    found.add((ObjectNode) data);
                }
            }
        }
        return found.get(found.size() - 1);
    }

    /** Sends them in this order, and waits until the broker has taken the last. */
    void send(List<ProducerRecord<byte[], byte[]>> records)
            throws ExecutionException, InterruptedException, TimeoutException {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", bench.suite().broker().bootstrapServers());
        settings.put("acks", "all");
        settings.put("max.request.size", LARGEST_REQUEST);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (ProducerRecord<byte[], byte[]> record : records.subList(0, records.size() - 1)) {
                producer.send(record);
            }
            producer.send(records.get(records.size() - 1)).get(60, TimeUnit.SECONDS);
            producer.flush();
        }
    }

    /** Raises a case and communicates it; answers after how long somebody was alerted. Its events have the supplier's id as their key. */
    Duration alertBehind(String description) {
        Instant start = Instant.now();
        String id = authority.communicate(bench.today().toString(), description);
        Tables.await(FaultBench.LONG, () -> alerts(id) == 1, () -> "no alert " + description);
        return Duration.between(start, Instant.now());
    }

    long alerts(String caseId) {
        return bench.tables()
                .number(
                        "notification",
                        "select count(*) from alert a join fact f on f.id = a.fact_id where f.case_id = '" + caseId
                                + "'");
    }
}
