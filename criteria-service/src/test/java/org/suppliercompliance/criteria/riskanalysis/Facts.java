package org.suppliercompliance.criteria.riskanalysis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.suppliercompliance.chassis.testing.servers.TestServers;
import org.suppliercompliance.chassis.time.Ids;

/** Networks and categories as supplier-service states them, on the real topic. */
public final class Facts {
    private Facts() {}

    /** A code nobody has used. */
    public static String fresh(String start) {
        return start + "-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    /** A network with these members, and waits until this service knows it. */
    public static String network(String... members) {
        String network = fresh("NET");
        networkChanged(network, 1, members);
        return network;
    }

    public static void networkChanged(String network, int version, String... members) {
        String codes =
                Arrays.stream(members).map(member -> "\"" + member + "\"").collect(Collectors.joining(","));
        send(
                "network-changed",
                network,
                version,
                "{\"code\":\"%s\",\"name\":\"The network %s\",\"members\":[%s]}".formatted(network, network, codes));
        String expected = Arrays.stream(members).sorted().collect(Collectors.joining(","));
        await(
                expected,
                "select coalesce(string_agg(m.member, ',' order by m.member), '') from known_network n"
                        + " left join known_network_member m on m.network = n.code where n.code = ? group by n.code",
                network);
    }

    /** Who answers for the category, from now on; the responsibility is one aggregate through all its owners. */
    public static void assigned(String responsibility, int version, String network, String category, String authority) {
        send("category-assigned", responsibility, version, """
                {"id":"%s","category":"%s","network":"%s","authority":"%s","since":"2026-11-22T10:15:30Z"}""".formatted(responsibility, category, network, authority));
        await(
                authority,
                "select responsible from known_category_responsibility where network = ? and category = ?",
                network,
                category);
    }

    public static void assigned(String network, String category, String authority) {
        assigned(Ids.next().toString(), 1, network, category, authority);
    }

    private static void send(String fact, String subject, int version, String data) {
        var record = new ProducerRecord<>(TestServers.topicPrefix() + "suppliers.v1", subject, data);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        Ids.next().toString(),
                        "ce_source",
                        "urn:service:supplier",
                        "ce_type",
                        "supplier." + fact + ".v1",
                        "ce_subject",
                        subject,
                        "ce_time",
                        Instant.now().toString(),
                        "ce_aggregateversion",
                        Integer.toString(version),
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

    private static void await(String expected, String query, String... parameters) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> expected.equals(text(query, parameters)));
    }

    private static String text(String query, String... parameters) throws SQLException {
        try (Connection connection = TestServers.worker();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? result.getString(1) : null;
            }
        }
    }
}
