package org.suppliercompliance.audit.noncompliance;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.SuiteFacts;

@QuarkusTest
@DisplayName("A30: a refusal says where things stand, what can be done now, and which day counts")
@Tag("A30")
class UnderstandableRefusalsTest {
    private static final String REGION = "REFUSALS-REGION";
    private static final String MANAGER = AuditApi.manager(REGION);
    private static final String DAY = "2026-05-04";

    private UUID supplier;

    @BeforeEach
    void known() {
        SuiteFacts.authority(REGION, "Europe/Stockholm");
        supplier = SuiteFacts.supplier();
    }

    @Test
    @DisplayName(
            "A30: closing a case that was only communicated names what comes before; a withdrawn one says that it is over")
    void a_case_in_another_state() {
        String id = AuditApi.communicated(REGION, supplier, DAY);
        AuditApi.act(MANAGER, id, "closure", AuditApi.ELIMINATED)
                .then()
                .statusCode(409)
                .body(
                        "detail",
                        equalTo(
                                "The non-compliance is COMMUNICATED, which does not allow this act. What can be done now: submit plan, withdraw, adjust deadline."));
        AuditApi.act(MANAGER, id, "withdrawal", "{\"reason\":\"Another site\"}")
                .then()
                .statusCode(200);
        AuditApi.act(MANAGER, id, "reopening", "{\"reason\":\"Found again\"}")
                .then()
                .statusCode(409)
                .body(
                        "detail",
                        equalTo(
                                "The non-compliance is WITHDRAWN, which does not allow this act. Its state changes no more."));
    }

    @Test
    @DisplayName("A22: a communication before the finding names the day of the finding")
    @Tag("A22")
    void a_day_before_the_finding() {
        String id = AuditApi.raised(REGION, supplier, "MAJOR", DAY);
        AuditApi.act(MANAGER, id, "communication", "{\"communicatedOn\":\"2026-05-03\"}")
                .then()
                .statusCode(422)
                .body("detail", equalTo("Must not be before the finding on 2026-05-04."));
    }

    @Test
    @DisplayName("A30: an audit that is only planned has no finding yet and cannot be final; the refusals say so")
    void a_planned_audit() {
        String audit = AuditApi.post(
                        MANAGER,
                        AuditApi.AUDITS,
                        "{\"supplierId\":\"%s\",\"type\":\"FACTORY\",\"plannedOn\":\"%s\"}".formatted(supplier, DAY))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String finding = AuditApi.raising(supplier, "MAJOR", DAY)
                .replace("{\"supplierId\"", "{\"auditId\":\"" + audit + "\",\"supplierId\"");
        AuditApi.post(MANAGER, AuditApi.CASES, finding)
                .then()
                .statusCode(422)
                .body(
                        "detail",
                        equalTo(
                                "The audit is PLANNED: findings are recorded from its start on, and none when it was cancelled."));
        AuditApi.as(MANAGER)
                .header("If-Match", AuditApi.etag(MANAGER, AuditApi.AUDITS + "/" + audit))
                .body("{}")
                .post(AuditApi.AUDITS + "/" + audit + "/finalisation")
                .then()
                .statusCode(409)
                .body(
                        "detail",
                        equalTo(
                                "The audit is PLANNED, which does not allow this act. What can be done now: assign, start, cancel."));
    }
}
