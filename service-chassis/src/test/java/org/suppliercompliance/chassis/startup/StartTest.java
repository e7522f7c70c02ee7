package org.suppliercompliance.chassis.startup;

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
            assertEquals(Set.of(topic), topics(false).look(admin, List.of(topic)));
            assertTrue(!admin.listTopics().names().get().contains(topic));

            assertEquals(Set.of(), topics(true).look(admin, List.of(topic)));
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

    private Topics topics(boolean create) {
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
                return 1;
            }

            @Override
            public Duration pause() {
                return Duration.ofSeconds(1);
            }
        };
        return new Topics(settings, broker, subscriptions, "own", Optional.empty());
    }
}
