package org.suppliercompliance.criteria.consultations;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.suppliercompliance.chassis.testing.servers.TestServers;

/** States, as supplier-service does, who there is, and waits until this service knows it. */
final class Registry {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Registry() {}

    /** An authority that is told of days 14, 7 and 1 before a date. */
    static String authority() {
        String code = "A-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT);
        state(
                "authority-registered",
                code,
                1,
                Map.of(
                        "code",
                        code,
                        "name",
                        code,
                        "country",
                        "FI",
                        "zone",
                        "Europe/Stockholm",
                        "languages",
                        List.of("sv"),
                        "stepsBefore",
                        List.of(14, 7, 1)));
        until("select 1 from known_authority where code = ? and zone is not null", code);
        return code;
    }

    static String supplierId() {
        String id = UUID.randomUUID().toString();
        state(
                "supplier-registered",
                id,
                1,
                Map.of(
                        "id",
                        id,
                        "legalName",
                        "Supplier " + id,
                        "country",
                        "SE",
                        "identifiers",
                        List.of(),
                        "roles",
                        List.of("RESELLER")));
        until("select 1 from known_supplier where id::text = ?", id);
        return id;
    }

    static void merged(String id, String survivor) {
        state(
                "supplier-merged",
                id,
                2,
                Map.of(
                        "id",
                        id,
                        "survivorId",
                        survivor,
                        "mergedInto",
                        survivor,
                        "mergedAt",
                        Instant.now().toString()));
        until("select 1 from known_supplier where id::text = ? and survivor_id is not null", id);
    }

    static void split(String id, String formerSurvivor) {
        state(
                "supplier-split",
                id,
                3,
                Map.of(
                        "id",
                        id,
                        "formerSurvivorId",
                        formerSurvivor,
                        "legalName",
                        "Again " + id,
                        "country",
                        "SE",
                        "identifiers",
                        List.of(),
                        "roles",
                        List.of()));
        until("select 1 from known_supplier where id::text = ? and survivor_id is null", id);
    }

    private static void state(String fact, String subject, int version, Map<String, Object> data) {
        var record = new ProducerRecord<>(TestServers.topicPrefix() + "suppliers.v1", subject, write(data));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "urn:service:supplier",
                        "ce_type",
                        "supplier." + fact + ".v1",
                        "ce_subject",
                        subject,
                        "ce_time",
                        Instant.now().toString(),
                        "ce_aggregateversion",
                        String.valueOf(version),
                        "ce_epoch",
                        "1",
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", TestServers.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(record);
        }
    }

    private static void until(String query, String parameter) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> found(query, parameter));
    }

    private static boolean found(String query, String parameter) throws SQLException {
        try (Connection connection = TestServers.worker();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
