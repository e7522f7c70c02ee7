package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.fact.FactType;
import org.suppliercompliance.notification.story.World.Person;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("What this service tells the suite is what its contract says")
class OwnFactsTest {
    private static final Path CONTRACTS =
            Path.of(System.getProperty("contracts.directory", "../contracts")).resolve("events/notification");

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> TOLD =
            List.of("alert-acknowledged", "alert-raised", "alert-raised", "delivery-failed");

    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    private static List<String> faults(String fact, String json) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(CONTRACTS.resolve(fact + ".v1.schema.json")), InputFormat.JSON)
                .validate(json, InputFormat.JSON)
                .stream()
                .map(Error::getMessage)
                .toList();
    }

    @Test
    void raised_acknowledged_and_failed_are_told_with_ids_only() throws IOException {
        World world = new World("Region Stockholm", "Told AB");
        Person manager = world.managerNamed("Manager Canary", "en");
        try (Receiver receiver = new Receiver()) {
            receiver.answer(410);
            world.endpoint(receiver.url(), "plan-overdue");
            world.newCase("NC-1").planOverdue();
            // Beside it there is an alert of the endpoint that was switched off, sooner or later.
            String overdue = "items.find { it.factType == 'plan-overdue' }.id";
            await().atMost(World.SOON).until(() -> world.alerts("").getString(overdue) != null);
            String alert = world.alerts("").getString(overdue);
            world.manager()
                    .header("If-Match", "\"1\"")
                    .post("/alerts/" + alert + "/acknowledgement")
                    .then()
                    .statusCode(200);
            world.manager()
                    .header("If-Match", "\"2\"")
                    .post("/alerts/" + alert + "/acknowledgement")
                    .then()
                    .statusCode(409);

            await().atMost(World.SOON)
                    .until(
                            () -> told(world).stream()
                                    .map(OwnFactsTest::type)
                                    .sorted()
                                    .toList(),
                            TOLD::equals);
        }
        for (ConsumerRecord<String, byte[]> fact : told(world)) {
            assertEquals(List.of(), faults(type(fact), text(fact)), type(fact));
            assertEquals(-1, text(fact).indexOf(manager.email()));
            assertEquals(-1, text(fact).indexOf("Canary"));
        }
    }

    @Test
    void every_example_is_valid_and_a_broken_one_is_not() throws IOException {
        for (String fact : List.of("alert-raised", "alert-acknowledged", "delivery-failed")) {
            String example = Files.readString(CONTRACTS.resolve(fact + ".v1.example.json"));
            assertEquals(List.of(), faults(fact, example));
            assertEquals(
                    1,
                    faults(fact, example.replace("\"factKey\"", "\"factLock\"")).size());
        }
    }

    @Test
    @DisplayName("The schemas name every kind of fact that somebody can be told of, and none that there is not")
    void the_schemas_name_every_kind() throws IOException {
        List<String> kinds = Stream.of(FactType.values()).map(FactType::slug).toList();
        for (String fact : List.of("alert-raised", "alert-acknowledged", "delivery-failed")) {
            String words = JSON.readTree(Files.readString(CONTRACTS.resolve(fact + ".v1.schema.json")))
                    .at("/properties/factType/description")
                    .asText();
            assertEquals(
                    "The fact's name, one of: " + String.join(", ", kinds)
                            + "; readers pass over a word they do not know.",
                    words,
                    fact);
        }
    }

    private static List<ConsumerRecord<String, byte[]>> told(World world) {
        return Topics.read("notifications.v1").stream()
                .filter(record -> text(record).contains("\"" + world.authority + "\""))
                .toList();
    }

    private static String type(ConsumerRecord<String, byte[]> record) {
        String type = new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
        return type.substring("notification.".length(), type.length() - ".v1".length());
    }

    private static String text(ConsumerRecord<String, byte[]> record) {
        return new String(record.value(), StandardCharsets.UTF_8);
    }
}
