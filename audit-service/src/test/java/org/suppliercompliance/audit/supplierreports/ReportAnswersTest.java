package org.suppliercompliance.audit.supplierreports;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
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
@DisplayName("Supplier reports are answered by template and reviewed")
class ReportAnswersTest {
    private Reports reports;

    @BeforeEach
    void known() {
        reports = new Reports("REPORT-ANSWERS");
    }

    @Test
    @DisplayName(
            "A19, A30: policies alone are refused; the whole report is reviewed by another, who may find it wanting")
    @Tag("A19")
    @Tag("A30")
    void answered_and_reviewed() {
        String id = reports.requested(reports.contract("2026-10-01").told());
        String token = reports.supplierToken();
        Reports.act(token, id, "answers", Reports.answers(List.of("policies"), ""))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/answers")));
        Reports.act(reports.manager, id, "review", "{\"result\":\"SUFFICIENT\",\"assessment\":\"Good\"}")
                .then()
                .statusCode(409);
        String recorder = TestTokens.token(Role.SUSTAINABILITY_MANAGER, reports.authority, "recorder");
        String behalf = ",\"receivedOn\":\"2026-10-20\",\"onBehalf\":{\"document\":\"DNR 2026/118\"}";
        Reports.act(recorder, id, "answers", reports.whole(behalf))
                .then()
                .statusCode(200)
                .body("receivedOn", equalTo("2026-10-20"))
                .body("basis", equalTo("SUPPLIER_STATEMENT"))
                .body("onBehalf.document", equalTo("DNR 2026/118"));
        String review = "{\"result\":\"INSUFFICIENT\",\"assessment\":\"No routine for putting things right\"}";
        Reports.act(recorder, id, "review", review).then().statusCode(403);
        Reports.act(token, id, "review", review).then().statusCode(403);
        Reports.act(reports.manager, id, "review", review)
                .then()
                .statusCode(200)
                .body("status", equalTo("REVIEWED"));
        AuditApi.as(token)
                .get(Reports.REPORTS + "/" + id)
                .then()
                .body("result", equalTo("INSUFFICIENT"))
                .body("assessment", equalTo("No routine for putting things right"))
                .body("answers", hasSize(10));
        AuditApi.as(token)
                .get(Reports.REPORTS)
                .then()
                .body("items.id", equalTo(List.of(id)))
                .body("items[0].answers", nullValue());
        Reports.act(token, id, "answers", reports.whole("")).then().statusCode(409);
    }

    @Test
    @DisplayName(
            "A17: the template asks what was done about social risks in what was delivered since the contract began; a report without that answer is refused by name")
    @Tag("A17")
    void activities_during_the_contract() {
        JsonPath template = AuditApi.as(reports.supplierToken())
                .get("/audit/v1/report-templates/MANAGEMENT-ROUTINES")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals("ACTIVITIES", template.getString("questions.find { it.id == 'activities' }.section"));
        assertEquals(
                "What have you done about social risks in the production of what you deliver under the contract, since it began?",
                template.getString("questions.find { it.id == 'activities' }.text.en"));
        assertEquals(
                "Vad har ni gjort åt sociala risker vid tillverkningen av det ni levererar enligt avtalet, sedan det började gälla?",
                template.getString("questions.find { it.id == 'activities' }.text.sv"));
        List<String> others =
                template.getList("questions.findAll { it.required && it.id != 'activities' }.id", String.class);
        String id = reports.requested(reports.contract("2026-10-01").told());

        Reports.act(reports.supplierToken(), id, "answers", Reports.answers(others, ""))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/answers")))
                .body("errors.detail", equalTo(List.of("Not answered: activities.")));
        AuditApi.as(reports.manager).get(Reports.REPORTS + "/" + id).then().body("status", equalTo("REQUESTED"));
        Reports.act(reports.supplierToken(), id, "answers", reports.whole(""))
                .then()
                .statusCode(200)
                .body("status", equalTo("RECEIVED"))
                .body("answers.question", hasItem("activities"));
    }

    @Test
    @DisplayName("A20: what desk research found is a report too, with questions left open; a supplier cannot claim it")
    @Tag("A20")
    void desk_research() {
        String id = reports.requested(reports.contract("2026-10-01").told());
        Reports.act(
                        reports.supplierToken(),
                        id,
                        "answers",
                        Reports.answers(List.of("factories"), ",\"basis\":\"DESK_RESEARCH\""))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/basis")));
        Reports.act(
                        reports.manager,
                        id,
                        "answers",
                        Reports.answers(
                                List.of("factories"),
                                ",\"basis\":\"DESK_RESEARCH\",\"onBehalf\":{\"document\":\"Desk note 7\"}"))
                .then()
                .statusCode(200)
                .body("basis", equalTo("DESK_RESEARCH"))
                .body("answers.question", equalTo(List.of("factories")));
    }

    @Test
    @DisplayName(
            "A21: a non-compliance may come from a report that came in, of the same supplier and authority, or from an audit")
    @Tag("A21")
    void a_report_shows_a_non_compliance() {
        String id = reports.requested(reports.contract("2026-10-01").told());
        String finding =
                "{\"supplierId\":\"%s\",\"severity\":\"MAJOR\",\"description\":\"No routine\",\"detectedOn\":\"2026-10-30\",\"reportId\":\"%s\"}";
        AuditApi.post(reports.manager, AuditApi.CASES, finding.formatted(reports.supplier, id))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/reportId")));
        Reports.act(reports.supplierToken(), id, "answers", reports.whole(""))
                .then()
                .statusCode(200);
        UUID other = SuiteFacts.supplier();
        AuditApi.post(reports.manager, AuditApi.CASES, finding.formatted(other, id))
                .then()
                .statusCode(422);
        SuiteFacts.authority("REPORT-OTHER", Reports.ZONE);
        AuditApi.post(AuditApi.manager("REPORT-OTHER"), AuditApi.CASES, finding.formatted(reports.supplier, id))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/reportId")));
        String raised = AuditApi.post(reports.manager, AuditApi.CASES, finding.formatted(reports.supplier, id))
                .then()
                .statusCode(201)
                .body("reportId", equalTo(id))
                .extract()
                .path("id");
        AuditApi.raised(reports.authority, reports.supplier, "MAJOR", "2026-10-30");
        AuditApi.as(reports.manager)
                .get(AuditApi.CASES + "?reportId=" + id)
                .then()
                .body("items.id", equalTo(List.of(raised)));
    }
}
