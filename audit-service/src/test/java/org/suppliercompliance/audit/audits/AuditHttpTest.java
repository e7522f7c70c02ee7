package org.suppliercompliance.audit.audits;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.SuiteFacts;

@QuarkusTest
@DisplayName("Audits over HTTP")
class AuditHttpTest {
    private static final String REGION = "AUDITS-REGION";
    private UUID supplier;

    @BeforeEach
    void known() {
        SuiteFacts.authority(REGION, "Europe/Stockholm");
        supplier = SuiteFacts.supplier();
    }

    private String planned(String type, String more) {
        return AuditApi.post(
                        AuditApi.manager(REGION),
                        AuditApi.AUDITS,
                        "{\"supplierId\":\"%s\",\"type\":\"%s\",\"plannedOn\":\"2026-05-01\",\"team\":%s%s}"
                                .formatted(supplier, type, AuditApi.team(REGION), more))
                .then()
                .statusCode(201)
                .body("reference", matchesPattern("AU-20\\d\\d-\\d{5}"))
                .body("status", equalTo("PLANNED"))
                .extract()
                .path("id");
    }

    private static Response act(String token, String id, String act, String body) {
        String address = AuditApi.AUDITS + "/" + id;
        return AuditApi.as(token)
                .header("If-Match", AuditApi.etag(AuditApi.manager(REGION), address))
                .body(body)
                .post(address + "/" + act);
    }

    @Test
    @DisplayName("A1, A2, A10: desktop and factory audits with their scope go from plan to final, day by day")
    void from_plan_to_final() {
        String factory = planned("FACTORY", ",\"dimensions\":[\"ENVIRONMENTAL\"]");
        AuditApi.as(AuditApi.auditor(REGION))
                .get(AuditApi.AUDITS + "/" + factory)
                .then()
                .body("type", equalTo("FACTORY"))
                .body("dimensions", equalTo(List.of("ENVIRONMENTAL")));
        String id = planned("DESKTOP", ",\"method\":\"Routines and policies, by an outside consultant\"");
        act(AuditApi.auditor(REGION), id, "start", "{\"on\":\"2026-05-04\"}")
                .then()
                .statusCode(200)
                .body("type", equalTo("DESKTOP"))
                .body("dimensions", equalTo(List.of("SOCIAL", "ENVIRONMENTAL")))
                .body("startedOn", equalTo("2026-05-04"));
        act(AuditApi.auditor(REGION), id, "draft", "{\"on\":\"2026-05-03\"}")
                .then()
                .statusCode(422);
        act(AuditApi.auditor(REGION), id, "draft", "{\"on\":\"9999-05-03\"}")
                .then()
                .statusCode(422);
        act(AuditApi.auditor(REGION), id, "draft", "{\"on\":\"2026-05-14\"}")
                .then()
                .statusCode(200);
        act(AuditApi.auditor(REGION), id, "finalisation", "{}").then().statusCode(403);
        act(AuditApi.manager(REGION), id, "finalisation", "{\"on\":\"2026-06-01\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("FINAL"))
                .body("finalisedOn", equalTo("2026-06-01"));
        act(AuditApi.manager(REGION), id, "cancellation", "{\"reason\":\"Too late\"}")
                .then()
                .statusCode(409);
    }

    @Test
    @DisplayName("A1, FG6: a supplier sees its audit from the draft on, another authority never")
    void a_supplier_sees_the_draft() {
        String id = planned("DESKTOP", "");
        String address = AuditApi.AUDITS + "/" + id;
        String mine = AuditApi.supplier(supplier);
        act(AuditApi.auditor(REGION), id, "start", "{}").then().statusCode(200);
        AuditApi.as(mine).get(address).then().statusCode(404);
        AuditApi.as(mine).get(AuditApi.AUDITS).then().body("items.id", not(hasItem(id)));
        act(AuditApi.auditor(REGION), id, "draft", "{}").then().statusCode(200);
        AuditApi.as(mine).get(address).then().statusCode(200).body("status", equalTo("DRAFT"));
        AuditApi.as(mine).get(AuditApi.AUDITS).then().body("items.id", hasItem(id));
        AuditApi.as(AuditApi.supplier(UUID.randomUUID())).get(address).then().statusCode(404);
        AuditApi.as(AuditApi.manager("AUDITS-OTHER")).get(address).then().statusCode(404);
    }

    @Test
    @DisplayName("A21: a finding of a running audit names it; one of an audit that has not begun is 422")
    void findings_of_a_running_audit() {
        String id = planned("DESKTOP", "");
        String body = AuditApi.raising(supplier, "MAJOR", "2026-05-04").trim();
        String finding = body.substring(0, body.length() - 1) + ",\"auditId\":\"" + id + "\"}";
        AuditApi.post(AuditApi.auditor(REGION), AuditApi.CASES, finding).then().statusCode(422);
        act(AuditApi.auditor(REGION), id, "start", "{}").then().statusCode(200);
        AuditApi.post(AuditApi.auditor(REGION), AuditApi.CASES, finding)
                .then()
                .statusCode(201)
                .body("auditId", equalTo(id));
    }

    @Test
    @DisplayName("A1, FG10: cancelling needs a reason and the version read; a planned audit cannot be final")
    void cancelling_needs_a_reason() {
        String id = planned("FACTORY", "");
        act(AuditApi.manager(REGION), id, "cancellation", "{}").then().statusCode(422);
        act(AuditApi.manager(REGION), id, "finalisation", "{}").then().statusCode(409);
        AuditApi.as(AuditApi.manager(REGION))
                .header("If-Match", "\"7\"")
                .body("{\"reason\":\"The contract ended\"}")
                .post(AuditApi.AUDITS + "/" + id + "/cancellation")
                .then()
                .statusCode(412);
        act(AuditApi.manager(REGION), id, "cancellation", "{\"reason\":\"The contract ended\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"));
    }
}
