package org.suppliercompliance.chassis.testing.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One operation of the document, which can be called.
 *
 * @param document the document it is in
 * @param method the HTTP method
 * @param path the path with its templates
 * @param definition what the document says of it
 */
public record ApiOperation(ApiDocument document, String method, String path, JsonNode definition) {
    public static final String JSON = "application/json";
    public static final String MERGE_PATCH = "application/merge-patch+json";

    private static final List<String> ACTED_ON =
            List.of("ETag", "Link", "Location", "Retry-After", "Content-Disposition", "Repr-Digest");

    public String id() {
        return definition.path("operationId").asText();
    }

    @Override
    public String toString() {
        return id() + " (" + method + " " + path + ")";
    }

    /** The roles that may call it; none when it is open. */
    public List<String> roles() {
        List<String> roles = new ArrayList<>();
        definition.path("x-roles").forEach(role -> roles.add(role.asText()));
        return roles;
    }

    /** A role that may call it; operations for every authenticated caller name none, then it is whatever the caller has. */
    public String someRole() {
        return roles().isEmpty() ? document.roles().iterator().next() : roles().get(0);
    }

    /** Whether this role may call it. */
    public boolean allows(String role) {
        return roles().isEmpty() || roles().contains(role);
    }

    public boolean isSecured() {
        return definition.has("x-roles");
    }

    /** Of the headers a reader acts on, those that are sent with this status and not declared for it. An undeclared status is another fault. */
    public List<String> undeclaredHeaders(int status, Predicate<String> isSent) {
        JsonNode answer = document.resolve(definition.path("responses").path(Integer.toString(status)));
        return answer.isMissingNode()
                ? List.of()
                : ACTED_ON.stream()
                        .filter(isSent)
                        .filter(name -> !answer.path("headers").has(name))
                        .toList();
    }

    /** The media type of its JSON body, if it takes one; a file that may be JSON among other types is taken as it comes. */
    public Optional<String> jsonBody() {
        JsonNode content = definition.path("requestBody").path("content");
        if (content.size() > 1) {
            return Optional.empty();
        }
        return List.of(JSON, MERGE_PATCH).stream().filter(content::has).findFirst();
    }

    /** The schema of the JSON body, references followed. */
    public JsonNode bodySchema() {
        return document.resolve(definition
                .path("requestBody")
                .path("content")
                .path(jsonBody().orElse(JSON))
                .path("schema"));
    }

    /** The document's own example of the body: a valid request by the document's word. */
    public ObjectNode exampleBody() {
        JsonNode media =
                definition.path("requestBody").path("content").path(jsonBody().orElse(JSON));
        JsonNode example = media.has("example")
                ? media.get("example")
                : media.path("examples")
                        .path(
                                media.path("examples").fieldNames().hasNext()
                                        ? media.path("examples").fieldNames().next()
                                        : "none")
                        .path("value");
        return example.isObject() ? example.deepCopy() : ApiDocument.MAPPER.createObjectNode();
    }

    /** The path with every template replaced by an id that nobody has. */
    public String pathToNowhere() {
        return path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    /** A request with the headers that the operation needs, and a token unless it is null. */
    private HttpRequest.Builder request(@Nullable String token, String address) {
        HttpRequest.Builder request = ApiAnswer.to(address);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        for (JsonNode parameter : definition.path("parameters")) {
            String name = document.resolve(parameter).path("name").asText();
            if (name.equals("If-Match")) {
                request.header(name, "\"1\"");
            } else if (name.equals("Idempotency-Key")) {
                request.header(name, "\"" + UUID.randomUUID() + "\"");
            } else if (name.equals("Last-Event-ID")) {
                // A place that no stream of events ever reaches: the answer ends, and the test with it.
                request.header(name, "999999999999999999.1");
            }
        }
        return request;
    }

    /** Calls it with these bytes as its JSON body. */
    public ApiAnswer send(@Nullable String token, String address, byte[] body) {
        HttpRequest.Builder request =
                request(token, address).header("Content-Type", jsonBody().orElse(JSON));
        return ApiAnswer.of(
                request.method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                body);
    }

    /** Calls it with the document's example, or without a body when it takes none. */
    public ApiAnswer sendExample(@Nullable String token, String address) {
        return jsonBody().isEmpty()
                ? ApiAnswer.of(
                        request(token, address)
                                .method(method, HttpRequest.BodyPublishers.noBody())
                                .build(),
                        null)
                : send(token, address, exampleBody().toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Merge patches are sent as they are: by itself RestAssured would declare them Latin-1. */
    static RestAssuredConfig utf8() {
        return RestAssured.config()
                .encoderConfig(EncoderConfig.encoderConfig()
                        .defaultContentCharset(StandardCharsets.UTF_8)
                        .encodeContentTypeAs(MERGE_PATCH, ContentType.TEXT)
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false));
    }
}
