package org.suppliercompliance.criteria.riskanalysis;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

/** The API as its callers use it. */
public final class Calls {
    static final String ANALYSES = "/criteria/v1/risk-analyses";
    static final String FOLLOW_UPS = "/criteria/v1/category-follow-ups";
    static final String CHILD_LABOUR = """
            {"area": "CHILD_LABOUR", "theme": "minerals-due-diligence", "tier": 4, "country": "CD", "mineralClass": "HIGH_RISK", "likelihood": 2,
             "severity": 5, "source": "US DOL list", "text": "Cobalt mined by hand", "callsForThemes": ["minerals-due-diligence"]}""";
    static final String LABOUR_RIGHTS = """
            {"area": "LABOUR_RIGHTS", "theme": "worker-empowerment", "tier": 1, "country": "CN", "likelihood": 4, "severity": 3,
             "source": "Global Rights Index", "text": "No free unions", "callsForThemes": ["worker-empowerment"]}""";
    static final String NOTHING_FOUND = """
            {"area": "HUMAN_RIGHTS", "reason": "Spoken of as labour rights"}, {"area": "ENVIRONMENT", "reason": "Another category holds it"}""";

    private Calls() {}

    public static String manager(String authority) {
        return TestTokens.token("sustainability-manager", authority);
    }

    public static String buyer(String authority) {
        return TestTokens.token("buyer", authority);
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    public static Response post(String token, String path, String body) {
        return as(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "\"" + UUID.randomUUID() + "\"")
                .body(body)
                .post(path);
    }

    public static Response patch(String token, String path, String etag, String body) {
        return as(token)
                .contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body(body)
                .patch(path);
    }

    public static Response act(String token, String path, String act, String etag) {
        return as(token)
                .contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body("{}")
                .post(path + "/" + act);
    }

    /** The act on the resource as it stands now. */
    public static Response act(String token, String path, String act) {
        return act(token, path, act, as(token).get(path).header("ETag"));
    }

    static String body(String network, String category, String risks, String withoutRisk) {
        return """
                {"network": "%s", "category": "%s", "title": "Risk analysis", "summary": "In short",
                 "document": {"title": "The report", "address": "https://example.org/report.pdf"}, "risks": [%s], "areasWithoutRisk": [%s]}""".formatted(network, category, risks, withoutRisk);
    }

    /** A whole analysis. */
    static String body(String network, String category) {
        return body(network, category, LABOUR_RIGHTS + "," + CHILD_LABOUR, NOTHING_FOUND);
    }

    static String drafted(String token, String network, String category) {
        return post(token, ANALYSES, body(network, category))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String published(String token, String network, String category) {
        String id = drafted(token, network, category);
        act(token, ANALYSES + "/" + id, "publication").then().statusCode(200);
        return id;
    }
}
