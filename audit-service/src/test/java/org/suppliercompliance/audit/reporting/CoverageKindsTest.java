package org.suppliercompliance.audit.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.AuditStory;
import org.suppliercompliance.audit.SuiteFacts;

@QuarkusTest
@DisplayName("What counts as follow-up of a supplier in the report of a year")
class CoverageKindsTest {
    @BeforeEach
    void in_june() {
        FollowUpReportTest.on("2027-06-01");
    }

    @AfterEach
    void back_to_today() {
        AuditApi.setOffset(0);
    }

    @Test
    @Tag("A14")
    @DisplayName(
            "A14, A34: a report from outside counts as follow-up of its supplier in the year it was put before it, and not before")
    void reports_from_outside() {
        String authority = "REPORT-PRESENTS";
        SuiteFacts.authority(authority, "Europe/Stockholm");
        UUID supplier = SuiteFacts.supplier();
        SuiteFacts.contract(authority, supplier, "2026-01-01", "2029-12-31");
        SuiteFacts.contract(authority, SuiteFacts.supplier(), "2026-01-01", "2029-12-31");
        String manager = AuditApi.manager(authority);
        String reports = "/audit/v1/external-reports";
        String id = AuditApi.post(manager, reports, """
                        {"supplierId":"%s","organisation":"Electronics Watch","kind":"MONITORING_REPORT","confidentiality":"OPEN",
                         "title":"Overtime","summary":"70 hours a week","receivedOn":"2026-12-20"}""".formatted(supplier))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertEquals(
                0, FollowUpReportTest.report(authority, FollowUpReportTest.YEAR).getInt("coverage.followedUp"));

        AuditApi.as(manager)
                .header("If-Match", AuditApi.etag(manager, reports + "/" + id))
                .body("{\"presentedOn\":\"2027-01-01\"}")
                .post(reports + "/" + id + "/presentation")
                .then()
                .statusCode(200);

        JsonPath year = FollowUpReportTest.report(authority, FollowUpReportTest.YEAR);
        assertEquals(1, year.getInt("coverage.followedUp"));
        assertEquals(50.0f, year.getFloat("coverage.followedUpPercent"));
        assertEquals(0, year.getInt("coverage.reportsReviewed"));
        assertEquals(
                0,
                FollowUpReportTest.report(authority, "?from=2026-01-01&to=2026-12-31")
                        .getInt("coverage.followedUp"));
    }

    @Test
    @DisplayName("A9, A34: factory audits, which are few, are counted apart from desktop audits")
    void factory_audits() {
        String authority = "REPORT-FACTORIES";
        SuiteFacts.authority(authority, "Europe/Stockholm");
        for (String type : List.of("FACTORY", "FACTORY", "DESKTOP")) {
            UUID supplier = SuiteFacts.supplier();
            SuiteFacts.contract(authority, supplier, "2026-01-01", "2029-12-31");
            AuditStory.started(type, authority, supplier, "2027-06-01", "")
                    .drafted()
                    .finalised();
        }
        JsonPath report = FollowUpReportTest.report(authority, FollowUpReportTest.YEAR);
        assertEquals(2, report.getInt("coverage.factoryAudits"));
        assertEquals(1, report.getInt("coverage.desktopAudits"));
    }
}
