package org.suppliercompliance.audit.evidence;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.chassis.testing.content.SampleFiles;

/** Evidence as its callers use it. */
public final class EvidenceApi {
    public static final String EVIDENCE = "/audit/v1/evidence";
    static final String PDF = "application/pdf";
    static final String BY_POST = ",\"onBehalf\":{\"document\":\"DNR 2027/118\"}";

    private EvidenceApi() {}

    /** What it hangs on, as members of the command. */
    public static String on(String subject, String id) {
        return "\"subject\":\"%s\",\"%s\":\"%s\""
                .formatted(subject, subject.equals("AUDIT") ? "auditId" : "nonComplianceId", id);
    }

    static Response attach(String token, String on, String audience, String fileName, String more) {
        return AuditApi.post(token, EVIDENCE, """
                {%s,"kind":"RECORDS","title":"Time sheets","description":"Of Sven","audience":"%s","fileName":"%s"%s}""".formatted(on, audience, fileName, more));
    }

    static Response send(String token, String id, byte[] content) {
        return AuditApi.as(token)
                .contentType(PDF)
                .header("If-Match", AuditApi.etag(token, EVIDENCE + "/" + id))
                .body(content)
                .put(EVIDENCE + "/" + id + "/content");
    }

    /** Evidence with its content; answers its id. */
    public static String attached(String token, String on, String audience, String more) {
        String id = attach(token, on, audience, "sven.pdf", more)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        send(token, id, SampleFiles.pdf(id)).then().statusCode(200);
        return id;
    }

    static Response act(String token, String id, String act, String body) {
        return AuditApi.as(token)
                .header("If-Match", AuditApi.etag(token, EVIDENCE + "/" + id))
                .body(body)
                .post(EVIDENCE + "/" + id + "/" + act);
    }

    static Response decide(String token, String id, String audience) {
        return AuditApi.as(token)
                .header("If-Match", AuditApi.etag(token, EVIDENCE + "/" + id))
                .body("{\"audience\":\"" + audience + "\"}")
                .put(EVIDENCE + "/" + id + "/audience");
    }

    static ValidatableResponse read(String token, String id) {
        return AuditApi.as(token).get(EVIDENCE + "/" + id).then();
    }

    static ValidatableResponse download(String token, String id) {
        return AuditApi.as(token).get(EVIDENCE + "/" + id + "/content").then();
    }

    /** The list with a filter, for instance {@code auditId=...}. */
    static ValidatableResponse list(String token, String filter) {
        return AuditApi.as(token).get(EVIDENCE + "?limit=100&" + filter).then().statusCode(200);
    }
}
