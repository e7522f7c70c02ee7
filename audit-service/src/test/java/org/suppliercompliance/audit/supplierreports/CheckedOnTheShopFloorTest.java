package org.suppliercompliance.audit.supplierreports;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
class CheckedOnTheShopFloorTest {
    private static Response plan(Reports reports, String type, String report, String more) {
        return AuditApi.post(
                reports.manager,
                AuditApi.AUDITS,
                "{\"supplierId\":\"%s\",\"type\":\"%s\",\"plannedOn\":\"2026-10-01\",\"checksReportId\":\"%s\"%s}"
                        .formatted(reports.supplier, type, report, more));
    }

    /** What somebody finds in the report. */
    private static Response found(Reports reports, String token, String report) {
        return AuditApi.post(
                token,
                AuditApi.CASES,
                "{\"supplierId\":\"%s\",\"severity\":\"MAJOR\",\"description\":\"No routine\",\"detectedOn\":\"2026-10-02\",\"reportId\":\"%s\"}"
                        .formatted(reports.supplier, report));
    }

    @Test
    @Tag("A8")
    @Tag("FG6")
    @DisplayName(
            "A8, FG6: a factory audit checks a report that has come in; its auditor, and no other, reads that report and finds something in it, and a visit finds its audit by it and says how far it was visible")
    void a_factory_audit_checks_a_report() {
        Reports reports = new Reports("SHOP-FLOOR");
        String report = reports.requested(reports.contract("2026-03-01").told());
        plan(reports, "FACTORY", report, "")
                .then()
                .statusCode(422)
                .body("errors.detail", equalTo(List.of("A report that has not come in says nothing to check.")));
        Reports.act(reports.supplierToken(), report, "answers", reports.whole(""))
                .then()
                .statusCode(200);
        plan(reports, "DESKTOP", report, "")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/checksReportId")));
        plan(reports, "FACTORY", UUID.randomUUID().toString(), "").then().statusCode(422);
        plan(new Reports("SHOP-FLOOR-OTHER"), "FACTORY", report, "").then().statusCode(422);
        String visitor = "visitor-" + UUID.randomUUID();
        String token = TestTokens.token(Role.AUDITOR, reports.authority, visitor);
        AuditApi.as(token).get(Reports.REPORTS + "/" + report).then().statusCode(404);
        found(reports, token, report)
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/reportId")))
                .body("errors.detail", equalTo(List.of("There is no such report of this supplier.")));

        String audit = plan(
                        reports,
                        "FACTORY",
                        report,
                        ",\"team\":[{\"subject\":\"" + visitor + "\",\"function\":\"AUDITOR\"}]")
                .then()
                .statusCode(201)
                .body("checksReportId", equalTo(report))
                .extract()
                .path("id");

        AuditApi.as(token)
                .get(Reports.REPORTS + "/" + report)
                .then()
                .statusCode(200)
                .body("status", equalTo("RECEIVED"));
        found(reports, token, report).then().statusCode(201).body("reportId", equalTo(report));
        found(reports, TestTokens.token(Role.AUDITOR, reports.authority, "other-" + UUID.randomUUID()), report)
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/reportId")));
        AuditApi.as(token).get(Reports.REPORTS).then().body("items.id", equalTo(List.of(report)));
        AuditApi.as(reports.manager)
                .queryParam("checksReportId", report)
                .get(AuditApi.AUDITS)
                .then()
                .body("items.id", equalTo(List.of(audit)));

        on(token, audit, "start", "{}").then().statusCode(200);
        on(token, audit, "draft", "{\"examined\":[\"SHOP_FLOOR\"],\"reportVisible\":\"PARTLY\"}")
                .then()
                .statusCode(200)
                .body("reportVisible", equalTo("PARTLY"));
        AuditApi.as(reports.manager)
                .queryParam("checksReportId", report)
                .get(AuditApi.AUDITS)
                .then()
                .body("items.reportVisible", equalTo(List.of("PARTLY")))
                .body("items.examined", equalTo(List.of(List.of("SHOP_FLOOR"))));
    }

    private static Response on(String token, String audit, String act, String body) {
        String address = AuditApi.AUDITS + "/" + audit;
        return AuditApi.as(token)
                .header("If-Match", AuditApi.etag(token, address))
                .body(body)
                .post(address + "/" + act);
    }
}
