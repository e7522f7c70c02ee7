package org.suppliercompliance.audit.noncompliance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.SuiteFacts;

@QuarkusTest
@DisplayName("Decision 18: of all that is wrong with an act the first in one order is told")
class OrderOfChecksTest {
    private static final String OWNER = "CHECKS-OWNER";
    private static final String STRANGER = "CHECKS-STRANGER";
    private static final String DAY = "2026-05-04";
    private static final String MANAGER = AuditApi.manager(OWNER);

    private static final String UNREADABLE = "{\"verdict\":\"TERRIBLE\",\"colour\":";
    private static final String BREAKS_A_RULE = "{\"verdict\":\"ELIMINATED\"}";

    @Test
    @DisplayName(
            "Decision 18, FG0: everything is wrong at once, and one fault after the other is mended: 401, 403, 400, 404, 428, 412, 409, 422, and nothing changes until 200")
    @Tag("FG0")
    void one_after_the_other() {
        SuiteFacts.authority(OWNER, "Europe/Stockholm");
        SuiteFacts.authority(STRANGER, "Europe/Oslo");
        UUID supplier = SuiteFacts.supplier();
        String id = AuditApi.communicated(OWNER, supplier, DAY);
        String nowhere = AuditApi.CASES + "/" + UUID.randomUUID() + "/closure";
        String closure = AuditApi.CASES + "/" + id + "/closure";
        String path = AuditApi.CASES + "/" + id;
        String told = AuditApi.etag(MANAGER, path);

        given().contentType(ContentType.JSON)
                .body(UNREADABLE)
                .post(nowhere)
                .then()
                .statusCode(401);
        AuditApi.as(AuditApi.auditor(OWNER))
                .body(UNREADABLE)
                .post(nowhere)
                .then()
                .statusCode(403);
        AuditApi.as(MANAGER).body(UNREADABLE).post(nowhere).then().statusCode(400);
        AuditApi.as(MANAGER).body(BREAKS_A_RULE).post(nowhere).then().statusCode(404);
        AuditApi.as(AuditApi.manager(STRANGER))
                .header("If-Match", told)
                .body(BREAKS_A_RULE)
                .post(closure)
                .then()
                .statusCode(404);
        AuditApi.as(MANAGER).body(BREAKS_A_RULE).post(closure).then().statusCode(428);
        AuditApi.act(MANAGER, id, "closure", BREAKS_A_RULE, "\"1\"").then().statusCode(412);
        AuditApi.act(MANAGER, id, "closure", BREAKS_A_RULE, told)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:audit:act-not-allowed-now"));
        assertEquals(told, AuditApi.etag(MANAGER, path));

        AuditApi.act(AuditApi.supplier(supplier), id, "plan", AuditApi.PLAN)
                .then()
                .statusCode(200);
        AuditApi.act(MANAGER, id, "plan-approval", "{}").then().statusCode(200);
        AuditApi.act(AuditApi.supplier(supplier), id, "correction", AuditApi.CORRECTION)
                .then()
                .statusCode(200);
        String reported = AuditApi.etag(MANAGER, path);
        AuditApi.act(MANAGER, id, "closure", BREAKS_A_RULE, reported)
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/evidenceVerified", "/effectCheck")));
        assertEquals(reported, AuditApi.etag(MANAGER, path));
        AuditApi.act(MANAGER, id, "closure", AuditApi.ELIMINATED, reported)
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"));
    }
}
