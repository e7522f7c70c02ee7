package org.suppliercompliance.supplier;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.suppliercompliance.chassis.testing.servers.OpenTransactions;
import org.suppliercompliance.chassis.testing.servers.TestServers;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

/** Calls to the service under test, as the people who make them. */
public final class Calls {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private Calls() {}

    public static RequestSpecification as(String role, String authority) {
        return given().auth().oauth2(TestTokens.token(role, authority));
    }

    public static RequestSpecification buyer(String authority) {
        return as("buyer", authority);
    }

    public static RequestSpecification operator() {
        return given().auth().oauth2(TestTokens.operatorToken());
    }

    public static RequestSpecification supplier(String id) {
        return given().auth().oauth2(TestTokens.supplierToken(id));
    }

    /** A key nobody used before. */
    public static String key() {
        return "\"" + UUID.randomUUID() + "\"";
    }

    public static ValidatableResponse post(RequestSpecification who, String path, Object body) {
        return who.contentType("application/json")
                .header("Idempotency-Key", key())
                .body(body)
                .post("/supplier/v1" + path)
                .then();
    }

    public static ValidatableResponse get(RequestSpecification who, String path, Object... parameters) {
        return who.get("/supplier/v1" + path, parameters).then();
    }

    /** A merge patch of what is at the path now. */
    public static ValidatableResponse patch(RequestSpecification who, String path, String etag, Object body) {
        RequestSpecification request =
                who.contentType("application/merge-patch+json").body(body);
        return (etag == null ? request : request.header("If-Match", etag))
                .patch("/supplier/v1" + path)
                .then();
    }

    /** Registers an authority with a code of its own. */
    public static String authority() {
        return authority(Map.of());
    }

    public static String authority(Map<String, Object> more) {
        String code = "AUTH-" + NUMBERS.incrementAndGet() + "-"
                + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        Map<String, Object> body = new HashMap<>(Map.of(
                "code",
                code,
                "name",
                "Authority " + code,
                "country",
                "SE",
                "zone",
                "Europe/Stockholm",
                "languages",
                List.of("sv", "en")));
        body.putAll(more);
        post(operator(), "/authorities", body).statusCode(201);
        return code;
    }

    /** Registers a supplier without an identifier. */
    public static String supplierOf(String authority, String name) {
        return post(buyer(authority), "/suppliers", Map.of("legalName", name, "country", "SE"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Sends a file and waits until its import ended. */
    public static ValidatableResponse imported(String authority, String query, String file) {
        return imported(authority, query, "text/csv", file.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a file of any type and waits until its import ended. */
    public static ValidatableResponse imported(String authority, String query, String type, byte[] file) {
        Response accepted = sent(authority, query, type, file);
        accepted.then().statusCode(202);
        return ended(authority, accepted.header("Location"));
    }

    /** Sends a file; the type goes out exactly as it is given. */
    public static Response sent(String authority, String query, String type, byte[] file) {
        return buyer(authority)
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(type, ContentType.BINARY)))
                .contentType(type)
                .header("Idempotency-Key", key())
                .body(file)
                .post("/supplier/v1/imports?" + query);
    }

    public static ValidatableResponse ended(String authority, String location) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> buyer(authority).get(location).jsonPath().getString("finishedAt") != null);
        return buyer(authority).get(location).then().statusCode(200);
    }

    /** A file of the test resources. */
    public static String resource(String name) {
        try (InputStream in = Calls.class.getResourceAsStream("/data/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes all calls at the same moment; answers in their order. */
    public static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    /** Asserts what the background brings about, whenever that is. */
    public static void soon(ThrowingRunnable assertion) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(assertion);
    }

    /** Moves the clock of the suite. */
    public static void offset(Duration ahead) {
        operator()
                .contentType("application/json")
                .body(Map.of("offsetSeconds", ahead.toSeconds()))
                .put("/supplier/v1/clock-offset")
                .then()
                .statusCode(200);
    }

    /** The facts about a subject that the change feed of the caller holds, oldest first. */
    public static List<Map<String, Object>> changes(RequestSpecification who, String subject) {
        OpenTransactions.awaitEnd();
        List<Map<String, Object>> found = new ArrayList<>();
        String after = beforeFirst(subject);
        boolean more = after != null;
        while (more) {
            // Facts of other tests go by here: no page of them is held against the document again.
            Feed page = read(given().spec(who)
                    .noFilters()
                    .queryParam("limit", 100)
                    .queryParam("after", after)
                    .get("/supplier/v1/changes")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray());
            page.items().stream()
                    .filter(item -> subject.equals(item.get("subject")))
                    .forEach(found::add);
            after = page.next();
            more = page.more();
        }
        return found;
    }

    /**
     * The cursor just before the first fact about a subject; null when nobody was ever told one. From its start the feed has tens of
     * thousands of facts of other tests.
     */
    private static String beforeFirst(String subject) {
        try (Connection connection = TestServers.superuser();
                PreparedStatement statement = connection.prepareStatement(
                        "select epoch || '.' || transaction_id || '.' || position - 1 from outbox where subject = ? order by transaction_id, position limit 1")) {
            statement.setString(1, subject);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(row.getString(1).getBytes(StandardCharsets.US_ASCII))
                        : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Feed(List<Map<String, Object>> items, String next, boolean more) {}

    private static Feed read(byte[] body) {
        try {
            return JSON.readValue(body, Feed.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
