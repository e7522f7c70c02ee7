package org.suppliercompliance.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** A plain HTTP client of the suite: JSON in, status, headers and JSON out. A connection that breaks surfaces as {@link Unknown}. */
public final class Http {
    /** What came back. */
    public record Answer(
            int status, String etag, String location, String contentType, JsonNode body, HttpHeaders headers) {
        /** The answer, when it has this status; otherwise the test fails with what came instead. */
        public Answer expect(int expected) {
            if (status != expected) {
                throw new AssertionError("expected " + expected + " but got " + status + ": " + body);
            }
            return this;
        }

        public String id() {
            return body.path("id").asText();
        }
    }

    /** The call may or may not have taken effect: the connection broke before the answer. */
    public static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unknown(IOException cause) {
            super(cause);
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Duration patience;

    Http() {
        this(Duration.ofSeconds(30));
    }

    /** A client that waits this long for an answer. */
    public Http(Duration patience) {
        this.patience = patience;
    }

    public Answer get(String url, String token) {
        return send(request(url, token).GET());
    }

    /** A creating POST under a key of its own. */
    public Answer create(String url, String token, String body) {
        return create(url, token, body, UUID.randomUUID().toString());
    }

    public Answer create(String url, String token, String body, String idempotencyKey) {
        return send(json(request(url, token), "POST", body, "application/json")
                .header("Idempotency-Key", "\"" + idempotencyKey + "\""));
    }

    /** An act on a resource, under the ETag that was read. */
    public Answer act(String url, String token, String etag, String body) {
        return send(json(request(url, token), "POST", body, "application/json").header("If-Match", etag));
    }

    public Answer patch(String url, String token, String etag, String body) {
        return send(json(request(url, token), "PATCH", body, "application/merge-patch+json")
                .header("If-Match", etag));
    }

    public Answer put(String url, String token, String body) {
        return send(json(request(url, token), "PUT", body, "application/json"));
    }

    public Answer delete(String url, String token) {
        return send(request(url, token).DELETE());
    }

    public static String body(Map<String, ?> members) {
        try {
            return JSON.writeValueAsString(members);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String url, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(patience);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpRequest.Builder json(HttpRequest.Builder request, String method, String body, String type) {
        return request.method(method, HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .header("Content-Type", type);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            String type = response.headers().firstValue("Content-Type").orElse("");
            JsonNode body = type.contains("json") && !response.body().isEmpty()
                    ? JSON.readTree(response.body())
                    : MissingNode.getInstance();
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("ETag").orElse(""),
                    response.headers().firstValue("Location").orElse(""),
                    type,
                    body,
                    response.headers());
        } catch (IOException e) {
            throw new Unknown(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
