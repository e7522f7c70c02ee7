package org.suppliercompliance.chassis.testing.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** The OpenAPI document of the running service, read once per run of tests. */
public final class ApiDocument {
    static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private static volatile @Nullable ApiDocument running;

    private final JsonNode root;

    ApiDocument(JsonNode root) {
        this.root = root;
    }

    /** The document that the service under test serves now. */
    public static ApiDocument ofRunningService() {
        ApiDocument known = running;
        if (known == null) {
            String text = RestAssured.given()
                    .noFilters()
                    .get(basePath() + "/openapi?format=json")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            known = new ApiDocument(parse(text));
            running = known;
        }
        return known;
    }

    /** Where the service's resources are, for instance {@code /audit/v1}. */
    public static String basePath() {
        return ConfigProvider.getConfig().getValue("quarkus.rest.path", String.class);
    }

    static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }

    static String print(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The whole document. */
    public JsonNode root() {
        return root;
    }

    /** All operations, in the order of their paths. */
    public List<ApiOperation> operations() {
        List<ApiOperation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    operations.add(new ApiOperation(
                            this,
                            method.getKey().toUpperCase(java.util.Locale.ROOT),
                            path.getKey(),
                            method.getValue()));
                }
            }
        }
        return operations;
    }

    /** Every role that any operation names. */
    public Set<String> roles() {
        Set<String> roles = new TreeSet<>();
        operations().forEach(operation -> roles.addAll(operation.roles()));
        return roles;
    }

    /** Follows a reference, if the node is one. */
    public JsonNode resolve(JsonNode node) {
        JsonNode resolved = node;
        while (resolved.has("$ref")) {
            resolved = root.at(resolved.get("$ref").asText().substring(1));
        }
        return resolved;
    }
}
