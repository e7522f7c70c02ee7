package org.suppliercompliance.criteria.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.inbox.PoisonEventException;

class CategoryFactsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    @DisplayName("the examples that supplier-service publishes about networks and categories can be read")
    void the_examples_can_be_read() throws IOException {
        assertEquals(
                new CategoryFacts.Network(
                        "SWEDISH-REGIONS", "Sweden's regions", List.of("REGION-SKANE", "REGION-STOCKHOLM")),
                CategoryFacts.Network.read(example("network-changed")));
        assertEquals(
                new CategoryFacts.Assignment("SWEDISH-REGIONS", "ICT", "REGION-STOCKHOLM"),
                CategoryFacts.Assignment.read(example("category-assigned")));
        assertEquals(
                new CategoryFacts.Category("MONITORS", "ICT"),
                CategoryFacts.Category.read(example("category-changed")));
    }

    @Test
    @DisplayName("FC3: a network without members and an assignment without authority are poison, with the reason")
    void what_cannot_be_read_is_poison() {
        assertEquals(
                "the fact has no list at /members",
                assertThrows(
                                PoisonEventException.class,
                                () -> CategoryFacts.Network.read(JSON.readTree("{\"code\": \"N\", \"name\": \"N\"}")))
                        .getMessage());
        assertEquals(
                "the fact has no text at /authority",
                assertThrows(
                                PoisonEventException.class,
                                () -> CategoryFacts.Assignment.read(
                                        JSON.readTree("{\"network\": \"N\", \"category\": \"C\"}")))
                        .getMessage());
    }

    private static JsonNode example(String fact) throws IOException {
        Path example = Path.of(
                System.getProperty("contracts.directory", "../contracts"),
                "events",
                "supplier",
                fact + ".v1.example.json");
        return JSON.readTree(example.toFile());
    }
}
