package org.suppliercompliance.criteria.wallet;

import static org.suppliercompliance.criteria.proof.ProofApi.BASE;
import static org.suppliercompliance.criteria.proof.ProofApi.as;
import static org.suppliercompliance.criteria.proof.ProofApi.post;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.suppliercompliance.chassis.testing.content.SampleFiles;
import org.suppliercompliance.chassis.testing.servers.TestTokens;
import org.suppliercompliance.criteria.proof.ProofApi;

/** The wallet as its callers use it. */
public final class WalletApi {
    static final String PDF = "application/pdf";

    private WalletApi() {}

    static Response register(String token, String kind, String fileName, String more) {
        return post(token, "/evidence", """
                {"kindId": "%s", "title": "A proof", "fileName": "%s", "receivedOn": "2026-01-20"%s}""".formatted(kind, fileName, more));
    }

    /** Begins an upload and answers its id. */
    static String begun(String token, String kind, String fileName, String more) {
        return register(token, kind, fileName, more)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Response send(String token, String id, String etag, String type, byte[] content) {
        return as(token)
                .contentType(type)
                .header("If-Match", etag)
                .body(content)
                .put(BASE + "/evidence/" + id + "/content");
    }

    /** A whole proof of a kind, as PDF. */
    public static String uploaded(String token, String kind, String more) {
        String id = begun(token, kind, "proof.pdf", more);
        send(token, id, "\"1\"", PDF, SampleFiles.pdf(id)).then().statusCode(200);
        return id;
    }

    /** What a proof says of each of the parts, to follow other members. */
    static String statements(String... parts) {
        StringBuilder statements = new StringBuilder();
        for (String part : parts) {
            statements
                    .append(statements.isEmpty() ? "" : ", ")
                    .append("{\"part\": \"%s\", \"statement\": \"As said\", \"page\": \"Page 1\"}".formatted(part));
        }
        return ", \"statements\": [" + statements + "]";
    }

    static ValidatableResponse read(String token, String id) {
        return as(token).get(BASE + "/evidence/" + id).then();
    }

    static String etag(String token, String id) {
        return as(token).get(BASE + "/evidence/" + id).header("ETag");
    }

    /** Shows a proof, by its supplier. */
    public static void show(String supplierToken, String id, String authorities, String networks) {
        as(supplierToken)
                .contentType(ContentType.JSON)
                .header("If-Match", etag(supplierToken, id))
                .body("{\"authorities\": [" + authorities + "], \"networks\": [" + networks + "]}")
                .put(BASE + "/evidence/" + id + "/visibility")
                .then()
                .statusCode(200);
    }

    static Response patch(String token, String id, String body) {
        return as(token)
                .contentType("application/merge-patch+json")
                .header("If-Match", etag(token, id))
                .body(body)
                .patch(BASE + "/evidence/" + id);
    }

    public static Response review(String token, String id, String body) {
        return post(token, "/evidence/" + id + "/reviews", body);
    }

    /** Reviews the proof as it was read. */
    static Response review(String token, String id, String etag, String body) {
        return as(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "\"" + UUID.randomUUID() + "\"")
                .header("If-Match", etag)
                .body(body)
                .post(BASE + "/evidence/" + id + "/reviews");
    }

    static ValidatableResponse proof(String token, String supplier, String more, String... criteria) {
        return as(token)
                .get(BASE + "/suppliers/" + supplier + "/proof?criterionId=" + String.join("&criterionId=", criteria)
                        + more)
                .then()
                .statusCode(200);
    }

    public static void clockOffset(long seconds) {
        as(TestTokens.operatorToken())
                .contentType(ContentType.JSON)
                .body(Map.of("offsetSeconds", seconds))
                .put(BASE + "/clock-offset")
                .then()
                .statusCode(200);
    }

    static String manager(String authority, String subject) {
        return TestTokens.token("sustainability-manager", authority, subject);
    }

    static String iso45001() {
        return ProofApi.shipped("ISO-45001");
    }
}
