package org.suppliercompliance.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shown of the supplier service where sites are declared holds for all that the suite takes, answers and states. */
@Tag("S33")
class MineralOriginTest {
    private static final Path CONTRACTS = Path.of(System.getProperty("contracts.directory", "."));

    /** A name that says where minerals come from, or that something about a product was traced or is free of conflict. */
    private static final Pattern CLAIM = Pattern.compile(
            ".*(mineral_?s?_?(origin|source)|(verified|proven|confirmed)_?(mineral|origin|source)|traceab|traced|conflict_?free|origin_?(verified|proven|confirmed)).*",
            Pattern.CASE_INSENSITIVE);

    /** A capability of a supplier: it knows the sites behind what it sells. Of no product and of no mineral. */
    private static final Set<String> NO_CLAIMS = Set.of("TRACEABILITY");

    @ParameterizedTest
    @ValueSource(strings = {"supplier", "criteria", "audit", "notification"})
    @DisplayName("S33: no member, parameter or value of any API claims a verified origin of minerals at product level")
    void no_api_claims_it(String service) throws IOException {
        JsonNode document = new ObjectMapper()
                .readTree(CONTRACTS.resolve("openapi/" + service + ".v1.json").toFile());
        Set<String> names = names(document);
        assertTrue(names.contains("authority"), "the members of the document were read");
        assertEquals(List.of(), claims(names));
    }

    @ParameterizedTest
    @ValueSource(strings = {"supplier", "criteria", "audit", "notification"})
    @DisplayName("S33: no member or value of any event claims a verified origin of minerals at product level")
    void no_event_claims_it(String service) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> schemas = Files.list(CONTRACTS.resolve("events").resolve(service))) {
            schemas.filter(file -> file.toString().endsWith(".schema.json"))
                    .forEach(file -> names.addAll(names(read(file))));
        }
        assertTrue(names.contains("authority"), "the members of the events were read");
        assertEquals(List.of(), claims(names));
    }

    @Test
    @DisplayName(
            "The gate itself: a claim is found as a member, a parameter and a value, and the word of a text is none")
    void a_planted_claim_is_found() throws IOException {
        JsonNode document = new ObjectMapper().readTree("""
                {"paths": {"/sites": {"get": {"description": "Nothing is traceable to the product.",
                    "parameters": [{"name": "conflictFree", "in": "query"}, {"name": "country", "in": "query"}]}}},
                 "components": {"schemas": {"Site": {"properties": {
                    "mineralOrigin": {"type": "string"}, "originCountry": {"type": "string"},
                    "standing": {"enum": ["TRACEABLE", "VERIFIED_ORIGIN", "DECLARED"]}}}}}}
                """);
        assertEquals(List.of("TRACEABLE", "VERIFIED_ORIGIN", "conflictFree", "mineralOrigin"), claims(names(document)));
    }

    private static List<String> claims(Set<String> names) {
        return names.stream()
                .filter(name -> CLAIM.matcher(name).matches() && !NO_CLAIMS.contains(name))
                .toList();
    }

    /** The names of members and parameters and the values of enumerations, wherever they stand. */
    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            JsonNode value = member.getValue();
            switch (member.getKey()) {
                case "properties" -> value.fieldNames().forEachRemaining(names::add);
                case "enum" -> value.forEach(one -> names.add(one.asText()));
                case "parameters" ->
                    value.forEach(one -> names.add(one.path("name").asText()));
                default -> {}
            }
        }
        node.forEach(child -> names.addAll(names(child)));
        return names;
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
