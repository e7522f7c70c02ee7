package org.suppliercompliance.criteria.proof;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.UUID;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

/** The API of evidence kinds as its callers use it. */
public final class ProofApi {
    public static final String BASE = "/criteria/v1";

    private ProofApi() {}

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    public static String manager(String authority) {
        return TestTokens.token("sustainability-manager", authority);
    }

    public static Response post(String token, String path, String body) {
        return as(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "\"" + UUID.randomUUID() + "\"")
                .body(body)
                .post(BASE + path);
    }

    public static Response act(String token, String path, String etag, String body) {
        return as(token)
                .contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body(body)
                .post(BASE + path);
    }

    /** A code nobody has used. */
    public static String code() {
        return "T-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT);
    }

    /** The id of a kind of the suite. */
    public static String shipped(String code) {
        return as(TestTokens.operatorToken())
                .queryParam("code", code)
                .get(BASE + "/evidence-kinds")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.authority == null }.id");
    }

    public static String kind(String token, String code) {
        return post(token, "/evidence-kinds", """
                        {"code": "%s", "category": "CERTIFICATE", "names": {"en": "A certificate"}, "source": "A test"}""".formatted(code))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static Response equate(String token, String kind, String countsAs) {
        return post(token, "/kind-equivalences", """
                {"kindId": "%s", "countsAsId": "%s", "source": "A test"}""".formatted(kind, countsAs));
    }

    static Response equateFrom(String token, String kind, String countsAs, String day) {
        return post(token, "/kind-equivalences", """
                {"kindId": "%s", "countsAsId": "%s", "validFrom": "%s", "source": "A test"}""".formatted(kind, countsAs, day));
    }

    public static Response cover(String token, String kind, String criterion) {
        return post(token, "/kind-coverages", """
                {"kindId": "%s", "criterionId": "%s", "fromVersion": 1, "toVersion": 1, "source": "A test"}""".formatted(kind, criterion));
    }

    /** The id of a shipped criterion of Region Stockholm. */
    public static String criterion(String code) {
        return as(TestTokens.operatorToken())
                .queryParam("framework", "REGION-STOCKHOLM-ICT")
                .queryParam("code", code)
                .get(BASE + "/criteria")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    /** A published criterion of the authority. */
    public static String publishedCriterion(String token) {
        String id = post(token, "/criteria", """
                        {"code": "%s", "theme": "process-chemicals", "titles": {"en": "Safe work"}, "uses": ["AWARD"],
                         "proofs": [{"kind": "CERTIFICATE", "name": "ISO 45001 certificate", "depth": "NAMED_METHODOLOGY",
                                     "moment": "TENDER", "methodology": "ISO 45001"}], "effort": "HIGH"}""".formatted(code()))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String etag = as(token).get(BASE + "/criteria/" + id + "/versions/1").header("ETag");
        act(token, "/criteria/" + id + "/versions/1/publication", etag, "{}")
                .then()
                .statusCode(200);
        return id;
    }
}
