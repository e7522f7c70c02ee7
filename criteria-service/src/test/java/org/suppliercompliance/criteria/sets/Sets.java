package org.suppliercompliance.criteria.sets;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

/** Criteria sets as their authorities use them. */
public final class Sets {
    public static final String PATH = "/criteria/v1/criteria-sets";
    public static final String CRITERIA = "/criteria/v1/criteria";

    private Sets() {}

    public static RequestSpecification manager(String authority) {
        return given().auth().oauth2(TestTokens.token("sustainability-manager", authority));
    }

    public static ValidatableResponse post(String authority, String path, Object body) {
        return manager(authority)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "\"" + UUID.randomUUID() + "\"")
                .body(body)
                .post(path)
                .then();
    }

    public static String etag(String authority, String path) {
        return manager(authority).get(path).header("ETag");
    }

    public static ValidatableResponse patch(String authority, String path, Map<String, Object> body) {
        return manager(authority)
                .contentType("application/merge-patch+json")
                .header("If-Match", etag(authority, path))
                .body(body)
                .patch(path)
                .then();
    }

    /** The act on the resource as it stands now. */
    public static ValidatableResponse act(String authority, String path, String act) {
        return manager(authority)
                .contentType(ContentType.JSON)
                .header("If-Match", etag(authority, path))
                .body("{}")
                .post(path + "/" + act)
                .then();
    }

    /** A published criterion: of a theme, for uses, with its effort, proven at the tender. */
    public static String criterion(String authority, String theme, String effort, String... uses) {
        String id = post(
                        authority,
                        CRITERIA,
                        Map.of(
                                "code",
                                "S-"
                                        + UUID.randomUUID()
                                                .toString()
                                                .substring(0, 8)
                                                .toUpperCase(Locale.ROOT),
                                "theme",
                                theme,
                                "effort",
                                effort,
                                "titles",
                                Map.of("en", "A criterion"),
                                "uses",
                                List.of(uses),
                                "proofs",
                                List.of(Map.of(
                                        "kind",
                                        "CERTIFICATE",
                                        "name",
                                        "A certificate",
                                        "depth",
                                        "THIRD_PARTY_AUDIT",
                                        "moment",
                                        "TENDER"))))
                .statusCode(201)
                .extract()
                .path("id");
        act(authority, CRITERIA + "/" + id + "/versions/1", "publication").statusCode(200);
        return id;
    }

    public static String drafted(String authority, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "purpose", "TENDER", "title", "Laptops", "reference", "T-1", "totalPoints", 100, "otherPoints", 70));
        body.putAll(more);
        return post(authority, PATH, body).statusCode(201).extract().path("id");
    }

    public static ValidatableResponse line(String authority, String set, String criterion, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(
                Map.of("criterionId", criterion, "version", 1, "use", "AWARD", "mandatory", false, "moment", "TENDER"));
        body.putAll(more);
        body.values().removeIf("-"::equals);
        return post(authority, PATH + "/" + set + "/lines", body);
    }

    public static String added(String authority, String set, String criterion, int points) {
        return line(authority, set, criterion, Map.of("points", points))
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static ValidatableResponse gate(String authority, String set) {
        return manager(authority).get(PATH + "/" + set + "/gate").then().statusCode(200);
    }

    public static ValidatableResponse fix(String authority, String set) {
        return act(authority, PATH + "/" + set, "fixing");
    }
}
