package org.suppliercompliance.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who goes on in a spreadsheet gets every collection as a table; what is left out is said here. */
@DisplayName("Every collection comes as a table, too")
class CollectionsAsTablesTest {
    private static final Path OPENAPI = Path.of(System.getProperty("contracts.directory", "."), "openapi");

    /** The ends of the addresses of what is read by machines, or is one's own settings: docs/adr/0075. */
    private static final Set<String> NO_TABLE = Set.of(
            // read in order, with a cursor that stays
            "/changes",
            // an operator's
            "/dead-letters",
            "/blocked-subjects",
            // jobs: what each refused comes as a table of its own
            "/imports",
            // one answer with two lists, acts and files
            "/non-compliances/{id}/history",
            // settings
            "/calendar-feeds",
            "/mail-texts",
            "/subscriptions",
            "/webhook-endpoints");

    @ParameterizedTest
    @ValueSource(strings = {"supplier", "criteria", "audit", "notification"})
    @DisplayName("A list answers as CSV, as lines of JSON and as a workbook, or is named among those that do not")
    void every_list(String service) throws IOException {
        JsonNode document = new ObjectMapper()
                .readTree(OPENAPI.resolve(service + ".v1.json").toFile());
        assertEquals(Set.of(), withoutTable(document));
    }

    @Test
    @DisplayName(
            "The gate itself: a list without a table is found, a list with one, a single thing and a named one are not")
    void a_planted_list_is_found() throws IOException {
        String list = """
                {"get": {"responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Page"}}%s}}}}}""";
        JsonNode document = new ObjectMapper()
                .readTree("""
                {"paths": {"/shop/v1/orders": %s, "/shop/v1/items": %s, "/shop/v1/changes": %s,
                    "/shop/v1/orders/{id}": {"get": {"responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Order"}}}}}}}},
                 "components": {"schemas": {"Page": {"properties": {"items": {"type": "array"}}}, "Order": {"properties": {"id": {"type": "string"}}}}}}
                """.formatted(list.formatted(""), list.formatted(", \"text/csv\": {}"), list.formatted("")));
        assertEquals(Set.of("/shop/v1/orders"), withoutTable(document));
    }

    private static Set<String> withoutTable(JsonNode document) {
        Set<String> found = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            JsonNode content =
                    path.getValue().path("get").path("responses").path("200").path("content");
            JsonNode schema = content.path("application/json").path("schema");
            if (schema.has("$ref")) {
                schema = document.at(schema.get("$ref").asText().substring(1));
            }
            boolean list = schema.path("properties").has("items")
                    || schema.path("type").asText().equals("array");
            if (list && !content.has("text/csv") && NO_TABLE.stream().noneMatch(path.getKey()::endsWith)) {
                found.add(path.getKey());
            }
        }
        return found;
    }
}
