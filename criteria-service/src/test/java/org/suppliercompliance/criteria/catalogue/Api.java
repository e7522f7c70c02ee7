package org.suppliercompliance.criteria.catalogue;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

/** The criteria API as its callers use it. */
final class Api {
    static final String CRITERIA = "/criteria/v1/criteria";
    static final String STOCKHOLM = "REGION-STOCKHOLM";
    static final String OSLO = "OSLO";
    static final String SKANE = "REGION-SKANE";

    private Api() {}

    static String manager(String authority) {
        return TestTokens.token("sustainability-manager", authority);
    }

    static String buyer(String authority) {
        return TestTokens.token("buyer", authority);
    }

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    static Response register(String token, String body) {
        return register(token, UUID.randomUUID().toString(), body);
    }

    static Response register(String token, String key, String body) {
        return as(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "\"" + key + "\"")
                .body(body)
                .post(CRITERIA);
    }

    static Response revise(String token, String id, String body) {
        return as(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "\"" + UUID.randomUUID() + "\"")
                .body(body)
                .post(CRITERIA + "/" + id + "/versions");
    }

    static Response read(String token, String id, int version) {
        return as(token).get(CRITERIA + "/" + id + "/versions/" + version);
    }

    static Response act(String token, String id, int version, String act, String etag) {
        return as(token)
                .contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body("{}")
                .post(CRITERIA + "/" + id + "/versions/" + version + "/" + act);
    }

    /** The act on the version as it stands now. */
    static Response act(String token, String id, int version, String act) {
        return act(token, id, version, act, read(token, id, version).header("ETag"));
    }

    static Response patch(String token, String id, int version, String etag, String body) {
        return as(token)
                .contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body(body)
                .patch(CRITERIA + "/" + id + "/versions/" + version);
    }

    /** A code nobody has used. */
    static String freshCode() {
        return "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    }

    static String body(String code, String theme, String uses) {
        return """
                {"code": "%s", "theme": "%s", "titles": {"en": "Risk analysis per factory", "sv": "Riskanalys per fabrik"},
                 "legalBasis": [{"kind": "ILO_CONVENTION", "reference": "C087"}], "uses": [%s],
                 "proofs": [{"kind": "CERTIFICATE", "name": "ISO 45001 certificate", "depth": "NAMED_METHODOLOGY",
                             "moment": "TENDER", "methodology": "ISO 45001"}], "effort": "HIGH"}""".formatted(code, theme, uses);
    }

    static String body(String code) {
        return body(code, "risk-assessment", "\"AWARD\", \"CONTRACT_CLAUSE\"");
    }

    /** Registers a criterion and answers its id. */
    static String registered(String token, String code) {
        return register(token, body(code)).then().statusCode(201).extract().path("id");
    }

    static String published(String token, String code) {
        String id = registered(token, code);
        act(token, id, 1, "publication").then().statusCode(200);
        return id;
    }
}
