package org.suppliercompliance.audit.noncompliance;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.audit.SuiteFacts;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
@DisplayName("Decision 5 over HTTP: whoever raised a finding or recorded what came in does not decide about it")
@Tag("A30")
class FourEyesOverHttpTest {
    private static final String REGION = "FOUR-EYES";
    private static final String DAY = "2026-05-04";
    private static final String BY_POST = "{\"onBehalf\":{\"document\":\"DNR 2026/118\"},";
    private static final String ANOTHER = AuditApi.manager(REGION);

    private UUID supplier;

    @BeforeEach
    void known() {
        SuiteFacts.authority(REGION, "Europe/Stockholm");
        supplier = SuiteFacts.supplier();
    }

    private static String named(String subject) {
        return TestTokens.token(Role.SUSTAINABILITY_MANAGER, REGION, subject);
    }

    private static ValidatableResponse acted(String token, String id, String act, String body) {
        return AuditApi.act(token, id, act, body).then().statusCode(200);
    }

    private static String byPost(String body) {
        return body.replaceFirst("\\{", BY_POST);
    }

    /** A manager may do this, but not this one: nothing changes and nothing is stated. */
    private static void refused(String token, String id, String act, String body) {
        String path = AuditApi.CASES + "/" + id;
        String etag = AuditApi.etag(ANOTHER, path);
        String before = AuditApi.as(ANOTHER).get(path).asString();
        String history = AuditApi.as(ANOTHER).get(path + "/history").asString();
        String facts = "select count(*) from outbox where subject = '" + id + "'";
        long stated = SuiteFacts.count(facts);
        AuditApi.act(token, id, act, body)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:problem-type:audit:four-eyes"))
                .body("title", equalTo("Somebody else has to decide this"))
                .body("instance", equalTo(path + "/" + act));
        assertEquals(etag, AuditApi.etag(ANOTHER, path));
        assertEquals(before, AuditApi.as(ANOTHER).get(path).asString());
        assertEquals(history, AuditApi.as(ANOTHER).get(path + "/history").asString());
        assertEquals(stated, SuiteFacts.count(facts));
    }

    private static void neitherVerdict(String token, String id) {
        for (String verdict : List.of(
                AuditApi.ELIMINATED,
                "{\"verdict\":\"NOT_ELIMINATED\"}",
                "{\"verdict\":\"NO_MECHANISM\",\"reason\":\"The site is gone\"}")) {
            refused(token, id, "closure", verdict);
        }
    }

    @Test
    @DisplayName(
            "Decision 5, A30: a manager who raised the finding neither approves the plan nor judges the correction; another one does both")
    void whoever_raised_it() {
        String raiser = named("raiser");
        String id = AuditApi.post(raiser, AuditApi.CASES, AuditApi.raising(supplier, "MAJOR", DAY))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        acted(raiser, id, "communication", "{}");
        acted(AuditApi.supplier(supplier), id, "plan", AuditApi.PLAN);
        refused(raiser, id, "plan-approval", "{}");
        acted(ANOTHER, id, "plan-approval", "{}").body("status", equalTo("PLAN_APPROVED"));
        acted(AuditApi.supplier(supplier), id, "correction", AuditApi.CORRECTION);
        neitherVerdict(raiser, id);
        acted(ANOTHER, id, "closure", AuditApi.ELIMINATED)
                .body("status", equalTo("CLOSED"))
                .body("verdict", equalTo("ELIMINATED"));
    }

    @Test
    @DisplayName(
            "Decision 5, A32: a manager who recorded the plan that came by post neither approves it nor closes the case; another one does both")
    @Tag("A32")
    void whoever_recorded_the_plan() {
        String clerk = named("clerk");
        String id = AuditApi.communicated(REGION, supplier, DAY);
        acted(clerk, id, "plan", byPost(AuditApi.PLAN))
                .body("plan.recordedBy", equalTo("clerk"))
                .body("plan.onBehalf.document", equalTo("DNR 2026/118"));
        refused(clerk, id, "plan-approval", "{}");
        acted(ANOTHER, id, "plan-approval", "{}");
        acted(AuditApi.supplier(supplier), id, "correction", AuditApi.CORRECTION);
        neitherVerdict(clerk, id);
        acted(ANOTHER, id, "closure", "{\"verdict\":\"NOT_ELIMINATED\"}").body("status", equalTo("PLAN_APPROVED"));
    }

    @Test
    @DisplayName(
            "Decision 5, A32: a manager who recorded the correction that came by post does not judge it; another one does")
    @Tag("A32")
    void whoever_recorded_the_correction() {
        String registrar = named("registrar");
        String id = AuditApi.communicated(REGION, supplier, DAY);
        acted(AuditApi.supplier(supplier), id, "plan", AuditApi.PLAN);
        acted(registrar, id, "plan-approval", "{}");
        acted(registrar, id, "correction", byPost(AuditApi.CORRECTION))
                .body("correction.recordedBy", equalTo("registrar"));
        neitherVerdict(registrar, id);
        acted(ANOTHER, id, "closure", AuditApi.ELIMINATED).body("status", equalTo("CLOSED"));
    }

    @Test
    @DisplayName("Decisions 5 and 6: a manager who raised an observation does not close it; another one does")
    void whoever_raised_an_observation() {
        String raiser = named("raiser");
        String id = AuditApi.post(raiser, AuditApi.CASES, AuditApi.raising(supplier, "OBSERVATION", DAY))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        acted(raiser, id, "communication", "{}");
        refused(raiser, id, "closure", "{}");
        acted(ANOTHER, id, "closure", "{}").body("status", equalTo("CLOSED"));
    }
}
