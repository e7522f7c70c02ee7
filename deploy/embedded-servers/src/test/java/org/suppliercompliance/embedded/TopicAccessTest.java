package org.suppliercompliance.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker set as the one in docker-compose.yml, with the rights of deploy/topics/access.txt. */
@Tag("FC8")
class TopicAccessTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final String LOGIN =
            "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\"";

    @TempDir
    static Path directory;

    private static KafkaBroker broker;

    /** As {@code audit audits.v1 write}. */
    private static Set<String> granted;

    @BeforeAll
    static void a_broker_that_knows_its_clients() throws Exception {
        granted = Files.readAllLines(ROOT.resolve("deploy/topics/access.txt")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.replaceAll("\\s+", " "))
                .collect(Collectors.toCollection(TreeSet::new));
        int port = Ports.free();
        int controller = Ports.free();
        Map<String, String> settings = compose();
        settings.put("listeners", "INSIDE://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller);
        settings.put("advertised.listeners", "INSIDE://127.0.0.1:" + port);
        String users = List.of("operator", "supplier", "criteria", "audit", "notification").stream()
                .map(user -> " user_%s=\"%s\"".formatted(user, password(user)))
                .collect(Collectors.joining());
        settings.put(
                "listener.name.inside.plain.sasl.jaas.config",
                LOGIN.formatted("operator", password("operator")) + users + ";");
        broker = KafkaBroker.start(directory, port, controller, settings);
        try (Admin admin = Admin.create(client("operator", password("operator")))) {
            admin.createTopics(KafkaBroker.TOPICS.stream()
                            .map(topic -> new NewTopic(topic, 1, (short) 1))
                            .toList())
                    .all()
                    .get(30, TimeUnit.SECONDS);
            admin.createAcls(rights()).all().get(30, TimeUnit.SECONDS);
        }
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    @DisplayName("FC8: a forged event is refused by the broker: each service writes its own topic and no other's")
    void only_the_producer_writes() {
        Set<String> written = new TreeSet<>();
        for (String service : SuiteDatabases.NAMES) {
            try (var producer = new KafkaProducer<>(
                    client(service, password(service)), new StringSerializer(), new StringSerializer())) {
                for (String topic : KafkaBroker.TOPICS) {
                    try {
                        producer.send(new ProducerRecord<>(topic, "forged by " + service))
                                .get(30, TimeUnit.SECONDS);
                        written.add(service + " " + topic + " write");
                    } catch (ExecutionException refused) {
                        assertEquals(true, refused.getCause() instanceof AuthorizationException, refused.toString());
                    } catch (Exception e) {
                        throw new AssertionError(service + " " + topic, e);
                    }
                }
            }
        }
        assertEquals(with("write"), written);
    }

    @Test
    @DisplayName("FC8: each service reads what it subscribes to and nothing else, under groups of its own name only")
    void only_subscribers_read() {
        Set<String> read = new TreeSet<>();
        for (String service : SuiteDatabases.NAMES) {
            for (String topic : KafkaBroker.TOPICS) {
                try (var consumer = consumer(service, service + ".test")) {
                    consumer.assign(List.of(new TopicPartition(topic, 0)));
                    consumer.seekToBeginning(consumer.assignment());
                    consumer.position(new TopicPartition(topic, 0), Duration.ofSeconds(30));
                    consumer.poll(Duration.ofMillis(100));
                    consumer.commitSync(Duration.ofSeconds(30));
                    read.add(service + " " + topic + " read");
                } catch (AuthorizationException refused) {
                    // is not in the set
                }
            }
        }
        assertEquals(with("read"), read);
        try (var consumer = consumer("audit", "notification.alerts")) {
            consumer.assign(List.of(new TopicPartition("suppliers.v1", 0)));
            consumer.seekToBeginning(consumer.assignment());
            consumer.position(new TopicPartition("suppliers.v1", 0), Duration.ofSeconds(30));
            assertThrows(GroupAuthorizationException.class, () -> consumer.commitSync(Duration.ofSeconds(30)));
        }
    }

    @Test
    @DisplayName("FC8: whoever has no name or another's password is not let in")
    void strangers_are_not_let_in() {
        for (String password : List.of("guessed", password("criteria"))) {
            try (Admin admin = Admin.create(client("audit", password))) {
                var refused = assertThrows(
                        ExecutionException.class,
                        () -> admin.listTopics().names().get(30, TimeUnit.SECONDS));
                assertEquals(
                        SaslAuthenticationException.class, refused.getCause().getClass());
            }
        }
    }

    private static Set<String> with(String right) {
        return granted.stream()
                .filter(line -> line.endsWith(" " + right))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static KafkaConsumer<String, String> consumer(String service, String group) {
        Map<String, Object> client = client(service, password(service));
        client.put("group.id", group);
        client.put("enable.auto.commit", "false");
        return new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer());
    }

    private static String password(String user) {
        return user + "-secret";
    }

    private static Map<String, Object> client(String user, String password) {
        return new HashMap<>(Map.of(
                "bootstrap.servers",
                broker == null ? "" : broker.bootstrapServers(),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                LOGIN.formatted(user, password) + ";"));
    }

    /** What create.sh grants. */
    private static List<AclBinding> rights() {
        List<AclBinding> rights = new ArrayList<>();
        for (String line : granted) {
            String[] words = line.split(" ");
            AclOperation operation = words[2].equals("write") ? AclOperation.WRITE : AclOperation.READ;
            rights.add(right(words[0], ResourceType.TOPIC, words[1], PatternType.LITERAL, operation));
            rights.add(right(words[0], ResourceType.TOPIC, words[1], PatternType.LITERAL, AclOperation.DESCRIBE));
            if (operation == AclOperation.READ) {
                rights.add(right(words[0], ResourceType.GROUP, words[0] + ".", PatternType.PREFIXED, operation));
            }
        }
        return rights;
    }

    private static AclBinding right(
            String user, ResourceType type, String name, PatternType pattern, AclOperation operation) {
        return new AclBinding(
                new ResourcePattern(type, name, pattern),
                new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW));
    }

    /** Who is who and who may what, as docker-compose.yml says it. */
    private static Map<String, String> compose() throws IOException {
        Map<String, String> settings = new HashMap<>();
        var setting = Pattern.compile(
                        "(?m)^      KAFKA_((?:SASL|AUTHORIZER|SUPER|INTER_BROKER|LISTENER_SECURITY|CONTROLLER_LISTENER)_\\w+): (\\S+)$")
                .matcher(Files.readString(ROOT.resolve("docker-compose.yml")));
        while (setting.find()) {
            settings.put(setting.group(1).toLowerCase(Locale.ROOT).replace('_', '.'), setting.group(2));
        }
        assertEquals(7, settings.size(), settings.toString());
        return settings;
    }
}
