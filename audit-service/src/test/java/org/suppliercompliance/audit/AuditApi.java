package org.suppliercompliance.audit;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

/** The public face of the service, as its users call it. */
public final class AuditApi {
    public static final String CASES = "/audit/v1/non-compliances";
    public static final String AUDITS = "/audit/v1/audits";

    private AuditApi() {}

    public static String manager(String authority) {
        return TestTokens.token(Role.SUSTAINABILITY_MANAGER, authority);
    }

    public static String auditor(String authority) {
        return TestTokens.token(Role.AUDITOR, authority);
    }

    /** A token for each role there is: of one authority, of one supplier, and the operator's. */
    public static Map<String, String> everyRole(String authority, UUID supplier) {
        return Map.of(
                Role.SUSTAINABILITY_MANAGER, manager(authority),
                Role.BUYER, TestTokens.token(Role.BUYER, authority),
                Role.AUDITOR, auditor(authority),
                Role.SUPPLIER, supplier(supplier),
                Role.INTEGRATOR, TestTokens.token(Role.INTEGRATOR, authority),
                Role.OPERATOR, TestTokens.operatorToken());
    }

    /** The team of which the authority's auditor is the only member. */
    public static String team(String authority) {
        return "[{\"subject\":\"auditor@" + authority + "\",\"function\":\"LEAD_AUDITOR\"}]";
    }

    public static String supplier(UUID supplier) {
        return TestTokens.supplierToken(supplier.toString());
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    /** Moves the suite's clock so that it is noon of that day in the zone. */
    public static void noonOf(String day, String zone) {
        moveTo(LocalDate.parse(day)
                .atTime(LocalTime.NOON)
                .atZone(ZoneId.of(zone))
                .toInstant());
    }

    public static void moveTo(Instant moment) {
        setOffset(Duration.between(Instant.now(), moment).toSeconds());
    }

    public static void setOffset(long seconds) {
        as(TestTokens.operatorToken())
                .body("{\"offsetSeconds\":" + seconds + "}")
                .put("/audit/v1/clock-offset")
                .then()
                .statusCode(200);
    }

    /** This day in so many years, by the real clock: what has to lie ahead whenever the tests run. */
    public static String inYears(int years) {
        return LocalDate.now(ZoneOffset.UTC).plusYears(years).toString();
    }

    public static String raising(UUID supplier, String severity, String detectedOn) {
        return """
                {"supplierId":"%s","severity":"%s","description":"Working hours above 60 a week","detectedOn":"%s"}""".formatted(supplier, severity, detectedOn);
    }

    /** Raises a case as the auditor and answers its id. */
    public static String raised(String authority, UUID supplier, String severity, String detectedOn) {
        return post(auditor(authority), CASES, raising(supplier, severity, detectedOn))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A creating request with a key of its own. */
    public static Response post(String token, String path, String body) {
        return as(token)
                .header("Idempotency-Key", "\"" + UUID.randomUUID() + "\"")
                .body(body)
                .post(path);
    }

    /** An act on the version that the caller reads just before. */
    public static Response act(String token, String id, String act, String body) {
        return act(token, id, act, body, etag(token, CASES + "/" + id));
    }

    public static Response act(String token, String id, String act, String body, String etag) {
        return as(token).header("If-Match", etag).body(body).post(CASES + "/" + id + "/" + act);
    }

    public static String etag(String token, String path) {
        String etag = as(token).get(path).header("ETag");
        return etag == null ? "\"0\"" : etag;
    }

    public static JsonPath read(String token, String id) {
        return as(token).get(CASES + "/" + id).then().statusCode(200).extract().jsonPath();
    }

    public static String communicated(String authority, UUID supplier, String day) {
        String id = raised(authority, supplier, "MAJOR", day);
        act(manager(authority), id, "communication", "{\"communicatedOn\":\"" + day + "\"}")
                .then()
                .statusCode(200);
        return id;
    }

    /** Its action is due after every communication, also one of today. */
    public static final String PLAN = """
            {"actions":[{"description":"Cap the hours","owner":"Plant management","dueOn":"%s"}]}""".formatted(inYears(2));

    public static final String CORRECTION = """
            {"description":"Hours capped","evidence":["Time sheets"]}""";

    public static final String ELIMINATED = """
            {"verdict":"ELIMINATED","effectCheck":"Time sheets compared with wages","evidenceVerified":true}""";
}
