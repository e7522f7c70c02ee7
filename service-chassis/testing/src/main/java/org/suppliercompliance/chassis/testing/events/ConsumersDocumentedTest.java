package org.suppliercompliance.chassis.testing.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a service hears is what {@code contracts/events/asyncapi.yaml} says: every consumer with its topic and its types, and no other. */
public abstract class ConsumersDocumentedTest {
    /** A consumer as the service has it. */
    public record Consumer(String name, String topic, Set<String> types) {}

    protected abstract Stream<Consumer> consumers();

    @Test
    @DisplayName("Every consumer is a receive operation of the event contracts, with its topic and its types")
    void what_is_heard_is_documented() throws IOException {
        Map<String, Set<String>> heard = new TreeMap<>();
        consumers().forEach(consumer -> {
            Set<String> types = new TreeSet<>(consumer.types());
            // whoever reads a topic heeds that its producer was restored
            types.add(types.iterator().next().replaceFirst("\\..*", ".producer-restored.v1"));
            heard.put(consumer.name() + " of " + consumer.topic(), types);
        });
        String application = ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
        assertEquals(documented(application.replace("-service", "") + "."), heard);
    }

    private static Map<String, Set<String>> documented(String service) throws IOException {
        Path file = Path.of(System.getProperty("contracts.directory", "../contracts"), "events", "asyncapi.yaml");
        JsonNode document = new YAMLMapper().readTree(file.toFile());
        Map<String, Set<String>> consumers = new TreeMap<>();
        for (JsonNode operation : document.path("operations")) {
            String group = operation.at("/bindings/kafka/groupId/const").asText();
            if (operation.path("action").asText().equals("receive") && group.startsWith(service)) {
                Set<String> types = new TreeSet<>();
                operation
                        .path("messages")
                        .forEach(message -> types.add(
                                at(document, at(document, message)).path("name").asText()));
                consumers.put(
                        group.substring(service.length()) + " of "
                                + at(document, operation.path("channel"))
                                        .path("address")
                                        .asText(),
                        types);
            }
        }
        return consumers;
    }

    /** What a reference within the document leads to. */
    private static JsonNode at(JsonNode document, JsonNode reference) {
        return document.at(reference.path("$ref").asText().substring(1));
    }
}
