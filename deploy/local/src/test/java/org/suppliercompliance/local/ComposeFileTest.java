package org.suppliercompliance.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suppliercompliance.embedded.KafkaBroker;
import org.suppliercompliance.embedded.SuiteDatabases;

class ComposeFileTest {
    private final Path root = Repository.find().root();

    @Test
    @DisplayName("The compose file starts everything in order, pinned, checked for health, closed to the network")
    void the_compose_file_is_sound() throws IOException {
        assertEquals(List.of(), new ComposeFile(text(), root).faults());
    }

    @ParameterizedTest(name = "{2}")
    @DisplayName("A broken copy is found out")
    @CsvSource(delimiter = '|', textBlock = """
            image: postgres:18.6                   | image: postgres:latest                 | postgres: image is not pinned: postgres:latest
            image: apache/kafka:4.1.1              | image: apache/kafka                    | kafka: image is not pinned: apache/kafka
            topics: { condition: service_completed_successfully } | topics: { condition: service_started } | supplier-service: does not wait until topics is healthy
            kafka: { condition: service_healthy }  | broker: { condition: service_healthy } | topics: waits for broker, which is not there
            127.0.0.1:8083:8083                    | 8083:8083                              | audit-service: port 8083:8083 is open to the network
            CHASSIS_MODE: production               | CHASSIS_MODE: local                    | supplier-service: does not run in production mode
            KAFKA_BOOTSTRAP_SERVERS: kafka:9092    | KAFKA: kafka:9092                      | supplier-service: KAFKA_BOOTSTRAP_SERVERS is not set
            postgres/databases.sh:/docker          | postgres/database.sh:/docker           | postgres: ./deploy/compose/postgres/database.sh does not exist
            /dev/tcp/127.0.0.1/9084 &&             | /dev/tcp/127.0.0.1/9083 &&             | notification-service: the healthcheck asks another port
            ${WEBHOOK_SECRET_KEY                   | ${HOOK_SECRET_KEY                      | HOOK_SECRET_KEY is not in deploy/compose/env.example
            kafka: {}                              | broker: {}                             | kafka: volume kafka is not declared
            """)
    void a_broken_copy_is_found_out(String right, String wrong, String fault) throws IOException {
        String broken = text().replace(right, wrong);
        assertNotEquals(text(), broken, "the copy must be broken, or this proves nothing");
        var faults = new ComposeFile(broken, root).faults();
        assertTrue(faults.contains(fault), faults.toString());
    }

    @Test
    @DisplayName("What is no YAML is found out")
    void no_yaml_is_found_out() throws IOException {
        assertEquals(
                1,
                new ComposeFile(text().replace("services:", "services: ["), root)
                        .faults()
                        .size());
    }

    @Test
    @DisplayName("Compose makes the same databases and topics as the local run")
    void compose_makes_the_same_databases_and_topics() throws IOException {
        String script = Files.readString(root.resolve("deploy/compose/postgres/databases.sh"));
        assertTrue(script.contains("for database in " + String.join(" ", SuiteDatabases.NAMES) + ";"));
        List<String> topics = Files.readAllLines(root.resolve("deploy/topics/topics.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceAll("\\s+", " "))
                .toList();
        assertEquals(
                KafkaBroker.TOPICS.stream()
                        .map(name -> name + " 3 retention.ms=-1 cleanup.policy=delete")
                        .toList(),
                topics);
    }

    private String text() throws IOException {
        return Files.readString(root.resolve("docker-compose.yml"));
    }
}
