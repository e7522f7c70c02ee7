package org.suppliercompliance.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who goes on in a spreadsheet gets every collection as a table; what is left out is said here. */
@DisplayName("Every collection comes as a table, too")
class CollectionsAsTablesTest {
    private static final Path OPENAPI = Path.of(System.getProperty("contracts.directory", "."), "openapi");

    private static final Set<String> TABLES = Set.of(
            "text/csv", "application/x-ndjson", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** What is read by machines in order, worked on by operators, a job, a setting, or one answer with two lists: docs/adr/0075. */
    private static final Map<String, Set<String>> NO_TABLE = Map.of(
            "supplier",
            Set.of(
                    "/supplier/v1/changes",
                    "/supplier/v1/dead-letters",
                    "/supplier/v1/blocked-subjects",
                    "/supplier/v1/imports"),
            "criteria",
            Set.of("/criteria/v1/changes", "/criteria/v1/dead-letters", "/criteria/v1/blocked-subjects"),
            "audit",
            Set.of(
                    "/audit/v1/changes",
                    "/audit/v1/dead-letters",
                    "/audit/v1/blocked-subjects",
                    "/audit/v1/non-compliances/{id}/history"),
            "notification",
            Set.of(
                    "/notification/v1/changes",
                    "/notification/v1/dead-letters",
                    "/notification/v1/blocked-subjects",
                    "/notification/v1/calendar-feeds",
                    "/notification/v1/mail-texts",
                    "/notification/v1/subscriptions",
                    "/notification/v1/webhook-endpoints"));

    @ParameterizedTest
    @ValueSource(strings = {"supplier", "criteria", "audit", "notification"})
    @DisplayName(
            "A collection answers as CSV, as lines of JSON and as a workbook, or is one of the eighteen that do not")
    void every_list(String service) throws IOException {
        JsonNode document = new ObjectMapper()
                .readTree(OPENAPI.resolve(service + ".v1.json").toFile());
        assertEquals(NO_TABLE.get(service), withoutTable(document));
    }

    @Test
    @DisplayName(
            "The gate itself: a list without a table is found, also one that lacks a form; one with all and a single thing are not")
    void a_planted_list_is_found() throws IOException {
        String list = """
                {"get": {"responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Page"}}%s}}}}}""";
        String all = TABLES.stream().map(type -> ", \"" + type + "\": {}").collect(Collectors.joining());
        JsonNode document = new ObjectMapper()
                .readTree("""
                {"paths": {"/shop/v1/orders": %s, "/shop/v1/items": %s, "/shop/v1/parcels": %s,
                    "/shop/v1/orders/{id}": {"get": {"responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Order"}}}}}}}},
                 "components": {"schemas": {"Page": {"properties": {"items": {"type": "array"}}}, "Order": {"properties": {"id": {"type": "string"}}}}}}
                """.formatted(list.formatted(""), list.formatted(all), list.formatted(", \"text/csv\": {}")));
        assertEquals(Set.of("/shop/v1/orders", "/shop/v1/parcels"), withoutTable(document));
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
            if (list && !TABLES.stream().allMatch(content::has)) {
                found.add(path.getKey());
            }
        }
        return found;
    }
}
