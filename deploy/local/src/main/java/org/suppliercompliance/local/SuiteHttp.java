package org.suppliercompliance.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Talks to the services over their public HTTP interface. */
public final class SuiteHttp {
    /** What came back; the body is a missing node when it was empty. */
    public record Answer(int status, String etag, JsonNode body) {
        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        public String id() {
            return body.path("id").asText();
        }
    }

    static final ObjectMapper JSON = new ObjectMapper();

    private static final int UNAVAILABLE = 503;
    private static final Duration CLOCK_WITHIN = Duration.ofSeconds(30);

    private final LocalSuite suite;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    public SuiteHttp(LocalSuite suite) {
        this.suite = suite;
    }

    public Answer get(String service, String path, String token) {
        return send(request(service, path, token).GET().build());
    }

    /** A creating POST; the key makes a repeat answer as the first time. */
    public Answer create(String service, String path, String token, String key, Object body) {
        return send(json(request(service, path, token), "POST", body)
                .header("Idempotency-Key", "\"" + key + "\"")
                .build());
    }

    /** An act on a resource under the ETag that was read. */
    public Answer act(String service, String path, String token, String etag, Object body) {
        return send(json(request(service, path, token), "POST", body)
                .header("If-Match", etag)
                .build());
    }

    /** Uploads a CSV file. */
    public Answer upload(String service, String path, String token, String key, String csv) {
        return send(request(service, path, token)
                .header("Content-Type", "text/csv")
                .header("Idempotency-Key", "\"" + key + "\"")
                .POST(HttpRequest.BodyPublishers.ofString(csv))
                .build());
    }

    /** Sends the content of something that was registered, under the ETag that was read. */
    public Answer send(String service, String path, String token, String etag, String type, byte[] content) {
        return send(request(service, path, token)
                .header("Content-Type", type)
                .header("If-Match", etag)
                .PUT(HttpRequest.BodyPublishers.ofByteArray(content))
                .build());
    }

    /** Asks again for a while where a service has just come up, or is overrun: that it says so is no failure. */
    void setClockOffset(String service, Duration offset) {
        HttpRequest request = json(
                        request(service, "/clock-offset", suite.operatorToken()),
                        "PUT",
                        Map.of("offsetSeconds", offset.toSeconds()))
                .build();
        List<Answer> answers = new ArrayList<>();
        boolean answered = Waiting.until(
                () -> {
                    Answer answer = send(request);
                    answers.add(answer);
                    return answer.status() != UNAVAILABLE;
                },
                CLOCK_WITHIN);
        Answer last = answers.get(answers.size() - 1);
        if (!answered || !last.isSuccess()) {
            throw new SuiteFailure("The clock of " + service + "-service could not be moved: " + last);
        }
    }

    private HttpRequest.Builder request(String service, String path, String token) {
        return HttpRequest.newBuilder(URI.create(suite.url(service) + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token);
    }

    private static HttpRequest.Builder json(HttpRequest.Builder request, String method, Object body) {
        try {
            return request.header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Answer send(HttpRequest request) {
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofString());
            String etag = response.headers().firstValue("ETag").orElse("");
            JsonNode body = response.body().isBlank() ? JSON.missingNode() : JSON.readTree(response.body());
            return new Answer(response.statusCode(), etag, body);
        } catch (IOException e) {
            throw new SuiteFailure(request.method() + " " + request.uri() + " got no answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SuiteFailure("Interrupted", e);
        }
    }
}
