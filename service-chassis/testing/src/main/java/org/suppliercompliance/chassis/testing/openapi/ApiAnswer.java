package org.suppliercompliance.chassis.testing.openapi;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a generated call was answered. There are thousands of them: they go out by the plain client of the JDK, at a third of RestAssured's cost. */
public record ApiAnswer(int statusCode, HttpHeaders headers, byte[] body) {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    static HttpRequest.Builder to(String address) {
        return HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + address))
                .timeout(Duration.ofSeconds(60));
    }

    /** Sends the request and holds the answer against the document. */
    static ApiAnswer of(HttpRequest request, byte @Nullable [] body) {
        try {
            HttpResponse<byte[]> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
            ApiAnswer answer = new ApiAnswer(response.statusCode(), response.headers(), response.body());
            AnswersMatchTheDocument.check(request, body, answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public @Nullable String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    public @Nullable String contentType() {
        return header("Content-Type");
    }

    public String asString() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
