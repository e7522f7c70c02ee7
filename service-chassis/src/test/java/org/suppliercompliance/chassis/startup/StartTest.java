package org.suppliercompliance.chassis.startup;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.ConfigResource.Type;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suppliercompliance.chassis.inbox.TopicSubscription;
import org.suppliercompliance.chassis.testing.servers.TestServers;

@QuarkusTest
class StartTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    DatabaseVersion version;

    @Inject
    Instance<TopicSubscription> subscriptions;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    private final String topic = TestServers.topicPrefix() + "missing-" + UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(strings = {"299901010000", "202611220005"})
    @DisplayName("A step behind the last one this version has, and one between two of them, is one of a newer version")
    void a_database_of_a_newer_version_is_refused_and_named(String step) throws SQLException {
        version.check();
        try (var owner = TestServers.owner();
                var statement = owner.createStatement()) {
            statement.execute("insert into flyway_schema_history (installed_rank, version, description, type, script,"
                    + " checksum, installed_by, execution_time, success)"
                    + " values (9999, '" + step + "', 'later', 'SQL', 'V" + step
                    + "__later.sql', 1, 'later', 1, true)");
            try {
                var refused = assertThrows(ConfigurationException.class, version::check);
                assertTrue(refused.getMessage()
                        .startsWith("cannot start: the database is at version " + step
                                + ", which this version does not know"));
            } finally {
                statement.execute("delete from flyway_schema_history where installed_rank = 9999");
            }
        }
        version.check();
    }

    @Test
    void the_notes_of_a_migration_are_the_owners_alone() throws SQLException {
        try (var app = TestServers.app();
                var statement = app.createStatement()) {
            var refused = assertThrows(SQLException.class, () -> statement.execute("delete from migration_step"));
            assertEquals("42501", refused.getSQLState());
        }
    }

    @Test
    @DisplayName("FB6: a topic that is missing is named; with the setting it is made, kept for ever")
    void a_missing_topic_is_named_or_made() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestServers.bootstrapServers()))) {
            assertEquals(Set.of(topic), topics(false, (short) 1, "").look(admin, List.of(topic)));
            assertTrue(!admin.listTopics().names().get().contains(topic));

            assertEquals(Set.of(), topics(true, (short) 1, "").look(admin, List.of(topic)));
            assertEquals(
                    4,
                    admin.describeTopics(List.of(topic))
                            .topicNameValues()
                            .get(topic)
                            .get()
                            .partitions()
                            .size());
            var resource = new ConfigResource(Type.TOPIC, topic);
            assertEquals(
                    "-1",
                    admin.describeConfigs(List.of(resource))
                            .all()
                            .get()
                            .get(resource)
                            .get("retention.ms")
                            .value());
        }
    }

    @Test
    @DisplayName("FB6: a topic that the broker does not let be made is missing, and named once, with the reason")
    void a_topic_that_is_refused_is_missing_and_named() throws Exception {
        Topics topics = topics(true, (short) 7, "");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestServers.bootstrapServers()))) {
            List<String> errors = errorsOf(() -> {
                assertEquals(Set.of(topic), topics.look(admin, List.of(topic)));
                return topics.look(admin, List.of(topic));
            });
            assertEquals(1, topics.missing());
            assertEquals(1, errors.size());
            assertTrue(errors.get(0).startsWith("missing at the broker: "));
        }
    }

    @Test
    @DisplayName("FB6: a topic that is deleted after all were found is seen to be missing")
    void a_topic_that_is_deleted_later_is_missing() throws Exception {
        String prefix = topic + "-";
        Duration whenAllAreThere = Duration.ofMinutes(5);
        Topics topics = topics(false, (short) 1, prefix);
        assertEquals(whenAllAreThere, topics(true, (short) 1, prefix).look());
        await().atMost(SOON).until(() -> whenAllAreThere.equals(topics.look()));
        assertEquals(0, topics.missing());

        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestServers.bootstrapServers()))) {
            admin.deleteTopics(List.of(prefix + "own")).all().get();
        }

        await().atMost(SOON).until(() -> Duration.ofSeconds(1).equals(topics.look()) && topics.missing() == 1);
    }

    /** What is logged as an error meanwhile, as it is worded. */
    private static List<String> errorsOf(Callable<?> acts) throws Exception {
        List<String> errors = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                if (line.getLevel().intValue() >= Level.SEVERE.intValue()) {
                    errors.add(line.getMessage());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(Topics.class.getName());
        logger.addHandler(handler);
        try {
            acts.call();
        } finally {
            logger.removeHandler(handler);
        }
        return errors;
    }

    private Topics topics(boolean create, short replicas, String prefix) {
        TopicSettings settings = new TopicSettings() {
            @Override
            public boolean check() {
                return true;
            }

            @Override
            public boolean create() {
                return create;
            }

            @Override
            public int partitions() {
                return 4;
            }

            @Override
            public short replicas() {
                return replicas;
            }

            @Override
            public Duration pause() {
                return Duration.ofSeconds(1);
            }
        };
        return new Topics(settings, broker, subscriptions, "own", Optional.of(prefix));
    }
}
