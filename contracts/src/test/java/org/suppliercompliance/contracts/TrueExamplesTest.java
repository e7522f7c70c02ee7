package org.suppliercompliance.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An example is made from the schema where nobody has said one: such a text tells a reader nothing. */
@DisplayName("No example of the documents is called Example")
class TrueExamplesTest {
    private static final Path OPENAPI = Path.of(System.getProperty("contracts.directory", "."), "openapi");
    private static final Set<String> FILLERS = Set.of("Example", "example", "EXAMPLE", "EX-1");
    private static final Set<String> EXAMPLES = Set.of("example", "examples");

    /** What has members of any name: one called example is none. */
    private static final Set<String> NAMED = Set.of("properties", "parameters", "schemas", "responses", "headers");

    @ParameterizedTest
    @ValueSource(strings = {"supplier", "criteria", "audit", "notification"})
    @DisplayName("No example holds a text that only stands in for one; each place that does is named")
    void no_example_is_a_filler(String service) throws IOException {
        List<String> found = fillers(new ObjectMapper()
                .readTree(OPENAPI.resolve(service + ".v1.json").toFile()));
        assertEquals(List.of(), found, () -> found.size() + " in " + service + ":\n" + String.join("\n", found) + "\n");
    }

    @Test
    @DisplayName("The gate itself: a filler is found wherever an example may stand, and nothing else is taken for one")
    void a_planted_filler_is_found() throws IOException {
        JsonNode document = new ObjectMapper().readTree("""
                {"paths": {"/shop/v1/orders": {"post": {"operationId": "placeOrder", "description": "Example",
                    "parameters": [{"name": "example", "example": "EX-1"}],
                    "requestBody": {"content": {"application/json": {"example": {"lines": [{"item": "a chair"}, {"item": "Example"}]}}}},
                    "responses": {"409": {"content": {"application/problem+json": {"examples": {"taken": {"value": {"title": "EXAMPLE"}}}}}}}}}},
                 "components": {"schemas": {"Order": {"properties": {
                    "example": {"type": "string", "description": "Example", "examples": ["An Example"]},
                    "code": {"type": "string", "examples": ["example"], "enum": ["Example"]}}}}}}
                """);
        assertEquals(
                List.of(
                        "placeOrder /parameters/0/example: EX-1",
                        "placeOrder /requestBody/content/application~1json/example/lines/1/item: Example",
                        "placeOrder /responses/409/content/application~1problem+json/examples/taken/value/title: EXAMPLE",
                        "components /schemas/Order/properties/code/examples/0: example"),
                fillers(document));
    }

    /** Each with its operation and the pointer from there, in the order of the document. */
    private static List<String> fillers(JsonNode document) {
        List<String> found = new ArrayList<>();
        for (JsonNode path : document.path("paths")) {
            for (JsonNode operation : path) {
                search(operation, operation.path("operationId").asText(), "", false, found);
            }
        }
        search(document.path("components"), "components", "", false, found);
        return found;
    }

    private static void search(JsonNode node, String where, String pointer, boolean example, List<String> found) {
        if (example && node.isTextual() && FILLERS.contains(node.textValue())) {
            found.add(where + " " + pointer + ": " + node.textValue());
        }
        String own = pointer.substring(pointer.lastIndexOf('/') + 1);
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String name = member.getKey();
            boolean begins = EXAMPLES.contains(name) && !NAMED.contains(own);
            search(member.getValue(), where, pointer + "/" + escaped(name), example || begins, found);
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                search(node.get(i), where, pointer + "/" + i, example, found);
            }
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
