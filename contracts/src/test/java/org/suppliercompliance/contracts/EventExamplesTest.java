package org.suppliercompliance.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Every event schema is open for additions, has an example, and the example fits")
class EventExamplesTest {
    private static final Path DIRECTORY = Path.of(System.getProperty("contracts.directory", "."));
    private static final Path EVENTS = DIRECTORY.resolve("events");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static List<Path> schemas() throws IOException {
        try (Stream<Path> files = Files.walk(EVENTS)) {
            return files.filter(file -> file.toString().endsWith(".v1.schema.json"))
                    .sorted()
                    .toList();
        }
    }

    private static JsonNode example(Path schema) throws IOException {
        return MAPPER.readTree(Path.of(schema.toString().replace(".schema.json", ".example.json"))
                .toFile());
    }

    private static List<Error> faults(Path schema, JsonNode data) throws IOException {
        return REGISTRY.getSchema(MAPPER.readTree(schema.toFile())).validate(data);
    }

    @TestFactory
    Stream<DynamicTest> the_example_fits_and_the_schema_is_open() throws IOException {
        return schemas().stream()
                .map(schema -> DynamicTest.dynamicTest(EVENTS.relativize(schema).toString(), () -> {
                    assertEquals(List.of(), faults(schema, example(schema)));
                    JsonNode read = MAPPER.readTree(schema.toFile());
                    assertTrue(
                            read.path("additionalProperties").asBoolean(true),
                            "readers must expect additions: additionalProperties is not false");
                    ObjectNode later = example(schema).deepCopy();
                    later.put("addedLater", true);
                    assertEquals(List.of(), faults(schema, later), "a later version with one more member must pass");
                }));
    }

    @Test
    void a_broken_example_is_refused() throws IOException {
        for (Path schema : schemas()) {
            JsonNode required = MAPPER.readTree(schema.toFile()).path("required");
            assertFalse(required.isEmpty(), schema + " requires nothing");
            ObjectNode broken = example(schema).deepCopy();
            broken.remove(required.get(0).asText());
            assertFalse(faults(schema, broken).isEmpty(), schema + " accepts anything");
        }
    }

    @Test
    @DisplayName("The id of a schema is what ce_dataschema of its events says")
    void the_id_of_a_schema_is_what_the_wire_says() throws IOException {
        Properties settings = new Properties();
        try (Reader chassis = Files.newBufferedReader(
                DIRECTORY.resolve("../service-chassis/src/main/resources/META-INF/microprofile-config.properties"))) {
            settings.load(chassis);
        }
        String base = settings.getProperty("chassis.schema-base");
        for (Path schema : schemas()) {
            Path file = EVENTS.relativize(schema);
            String type = file.getName(0) + "." + file.getFileName().toString().replace(".schema.json", "");
            assertEquals(
                    base + type, MAPPER.readTree(schema.toFile()).path("$id").asText(), file.toString());
        }
    }

    @Test
    @DisplayName("Every schema is one of the dialect that it declares")
    void every_schema_is_one_of_its_dialect() throws IOException {
        String dialect = SpecificationVersion.DRAFT_2020_12.getDialectId();
        Schema schemaOfSchemas = REGISTRY.getSchema(SchemaLocation.of(dialect));
        for (Path schema : schemas()) {
            JsonNode read = MAPPER.readTree(schema.toFile());
            assertEquals(dialect, read.path("$schema").asText(), schema.toString());
            assertEquals(List.of(), schemaOfSchemas.validate(read), schema.toString());
        }
    }

    @Test
    void the_AsyncAPI_document_names_every_fact() throws IOException {
        String document = Files.readString(EVENTS.resolve("asyncapi.yaml"));
        for (Path schema : schemas()) {
            String file = EVENTS.relativize(schema).toString();
            assertTrue(document.contains("./" + file), "asyncapi.yaml does not name " + file);
        }
    }
}
