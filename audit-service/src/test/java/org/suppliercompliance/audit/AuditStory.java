package org.suppliercompliance.audit;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.suppliercompliance.chassis.testing.servers.OpenTransactions;

/** An audit from the plan to its sharing, as its owner and the supplier act on it over HTTP. */
public final class AuditStory {
    public static final String SHARED = "/audit/v1/shared-audits";

    private final String authority;
    private final UUID supplier;
    private final String id;

    private AuditStory(String authority, UUID supplier, String id) {
        this.authority = authority;
        this.supplier = supplier;
        this.id = id;
    }

    /** A desktop audit that has begun today. */
    public static AuditStory started(String authority, UUID supplier, String plannedOn, String more) {
        return started("DESKTOP", authority, supplier, plannedOn, more);
    }

    /** An audit of a type that has begun today. */
    public static AuditStory started(String type, String authority, UUID supplier, String plannedOn, String more) {
        String id = AuditApi.post(
                        AuditApi.manager(authority),
                        AuditApi.AUDITS,
                        "{\"supplierId\":\"%s\",\"type\":\"%s\",\"plannedOn\":\"%s\",\"team\":%s%s}"
                                .formatted(supplier, type, plannedOn, AuditApi.team(authority), more))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        AuditStory story = new AuditStory(authority, supplier, id);
        story.act("start", "{}").then().statusCode(200);
        return story;
    }

    /** The same, with a result that is shared and holds no secret. */
    public static AuditStory shared(String authority, UUID supplier, String plannedOn, String network) {
        AuditStory audit = started(authority, supplier, plannedOn, "")
                .drafted()
                .finalised()
                .commented("{\"comment\":\"Nothing is secret\"}");
        audit.share(network).then().statusCode(200);
        return audit;
    }

    public String id() {
        return id;
    }

    public String address() {
        return AuditApi.AUDITS + "/" + id;
    }

    public Response act(String act, String body) {
        return AuditApi.as(AuditApi.manager(authority))
                .header("If-Match", AuditApi.etag(AuditApi.manager(authority), address()))
                .body(body)
                .post(address() + "/" + act);
    }

    /** A finding of this audit; answers its id. */
    public String found(String severity, String detectedOn, String description, String more) {
        return AuditApi.post(
                        AuditApi.auditor(authority),
                        AuditApi.CASES,
                        "{\"auditId\":\"%s\",\"supplierId\":\"%s\",\"severity\":\"%s\",\"detectedOn\":\"%s\",\"description\":\"%s\"%s}"
                                .formatted(id, supplier, severity, detectedOn, description, more))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public void communicated(String nonCompliance) {
        AuditApi.act(AuditApi.manager(authority), nonCompliance, "communication", "{}")
                .then()
                .statusCode(200);
    }

    public void planned(String nonCompliance) {
        AuditApi.act(AuditApi.supplier(supplier), nonCompliance, "plan", AuditApi.PLAN)
                .then()
                .statusCode(200);
    }

    public AuditStory drafted() {
        act("draft", "{}").then().statusCode(200);
        return this;
    }

    public AuditStory finalised() {
        act("finalisation", "{}").then().statusCode(200);
        return this;
    }

    /** The supplier answers the review. */
    public AuditStory commented(String body) {
        AuditApi.post(AuditApi.supplier(supplier), address() + "/supplier-comments", body)
                .then()
                .statusCode(201);
        return this;
    }

    public Response share(String network) {
        return act("sharing", "{\"networks\":[\"" + network + "\"]}");
    }

    /** Types of the changes about one subject that the viewer sees, once the feed shows as many as expected. */
    public static List<String> awaitChanges(String token, String subject, int atLeast) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> changes(token, subject).size() >= atLeast);
        return changes(token, subject);
    }

    /** Types of the changes about one subject in the viewer's whole feed. */
    public static List<String> changes(String token, String subject) {
        OpenTransactions.awaitEnd();
        List<String> types = new ArrayList<>();
        String after = null;
        boolean more = true;
        while (more) {
            JsonPath page = AuditApi.as(token)
                    .queryParam("limit", 100)
                    .queryParams(after == null ? java.util.Map.of() : java.util.Map.of("after", after))
                    .get("/audit/v1/changes")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<String> subjects = page.getList("items.subject");
            List<String> found = page.getList("items.type");
            for (int i = 0; i < subjects.size(); i++) {
                if (subjects.get(i).equals(subject)) {
                    types.add(found.get(i));
                }
            }
            after = page.getString("next");
            more = page.getBoolean("more");
        }
        return types;
    }
}
