package org.suppliercompliance.chassis.testing.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The schemas of one directory of event contracts, by {@code <producer>/<fact>.v1}. */
public final class EventContracts {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String SCHEMA = ".schema.json";

    private final Path directory;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<Path, Schema> read = new HashMap<>();

    public EventContracts(Path directory) {
        this.directory = directory;
    }

    /** The contracts of this repository. */
    public static EventContracts ofRepository() {
        return new EventContracts(Path.of(System.getProperty("contracts.directory", "../contracts"), "events"));
    }

    /** Where the schema of an event type is kept: {@code audit.plan-overdue.v1} is {@code audit/plan-overdue.v1.schema.json}. */
    public Path schemaOf(String eventType) {
        int dot = eventType.indexOf('.');
        return directory.resolve(eventType.substring(0, dot)).resolve(eventType.substring(dot + 1) + SCHEMA);
    }

    /** What is wrong with the data of an event; a type without a schema is wrong too. */
    public List<String> faults(String eventType, String data) {
        Path schema = schemaOf(eventType);
        return Files.exists(schema)
                ? faults(eventType, schema, json(data))
                : List.of(eventType + ": there is no " + schema);
    }

    /** What is wrong with the examples of all producers, or of one: every schema has an example, and the example fits. */
    public List<String> faultyExamples(String producer) {
        List<String> faults = new ArrayList<>();
        try (Stream<Path> files = Files.walk(directory.resolve(producer))) {
            for (Path schema : files.filter(file -> file.toString().endsWith(SCHEMA))
                    .sorted()
                    .toList()) {
                Path example = Path.of(schema.toString().replace(SCHEMA, ".example.json"));
                if (Files.exists(example)) {
                    faults.addAll(faults(example.toString(), schema, json(Files.readString(example))));
                } else {
                    faults.add(schema + " has no example");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return faults;
    }

    private List<String> faults(String what, Path schema, JsonNode data) {
        return read.computeIfAbsent(schema, path -> registry.getSchema(json(text(path)))).validate(data).stream()
                .map(fault -> what + ": " + fault)
                .toList();
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
