package org.suppliercompliance.audit.externalreports;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.CSV;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.AuditStory;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.audit.SuiteFacts;
import org.suppliercompliance.chassis.testing.servers.TestTokens;
import org.suppliercompliance.chassis.testing.tables.TableAnswer;

@QuarkusTest
@Tag("A14")
@DisplayName("A report from outside put before its supplier")
class PresentationTest {
    private static final String REPORTS = "/audit/v1/external-reports";
    private static final String TOLD = "audit.external-report-presented.v1";

    private String region;
    private String manager;
    private UUID supplier;

    @BeforeEach
    void known() {
        region = SuiteFacts.newAuthority("ERP");
        manager = AuditApi.manager(region);
        supplier = SuiteFacts.supplier();
    }

    private String recorded(String confidentiality) {
        return AuditApi.post(manager, REPORTS, """
                {"supplierId":"%s","organisation":"Electronics Watch","kind":"MONITORING_REPORT","confidentiality":"%s",
                 "title":"Overtime in final assembly","summary":"70 hours a week","receivedOn":"2026-11-02"}""".formatted(supplier, confidentiality))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Response present(String report, String body) {
        return AuditApi.as(manager)
                .header("If-Match", AuditApi.etag(manager, REPORTS + "/" + report))
                .body(body)
                .post(REPORTS + "/" + report + "/presentation");
    }

    @Test
    @DisplayName(
            "A14: an open report is put before its supplier on a day, once; the supplier reads the day, and not what the authority noted")
    void once_on_a_day() {
        String report = recorded("OPEN");
        AuditApi.as(manager).get(REPORTS + "/" + report).then().body("presentation", equalTo(null));

        present(report, "{\"presentedOn\":\"2026-11-05\",\"note\":\"They promise an answer\"}")
                .then()
                .statusCode(200)
                .body("presentation.presentedOn", equalTo("2026-11-05"))
                .body("presentation.presentedBy", equalTo("sustainability-manager@" + region))
                .body("presentation.note", equalTo("They promise an answer"));

        AuditApi.as(AuditApi.supplier(supplier))
                .get(REPORTS + "/" + report)
                .then()
                .statusCode(200)
                .body("title", equalTo("Overtime in final assembly"))
                .body("presentation.presentedOn", equalTo("2026-11-05"))
                .body("presentation", not(hasKey("note")));
        present(report, "{\"presentedOn\":\"2026-11-06\"}")
                .then()
                .statusCode(409)
                .body("type", endsWith("act-not-allowed-now"))
                .body("detail", equalTo("The report was put before its supplier on 2026-11-05."));
        AuditApi.as(TestTokens.token(Role.BUYER, region))
                .get(REPORTS + "/" + report)
                .then()
                .body("presentation.presentedOn", equalTo("2026-11-05"))
                .body("presentation.note", equalTo("They promise an answer"));
        String line = TableAnswer.of(AuditApi.as(manager), CSV, REPORTS)
                .text()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
        assertEquals("2026-11-05", line.substring(line.lastIndexOf(',') + 1));
    }

    @Test
    @DisplayName(
            "A14: the fact reaches the feeds of the authority and the supplier, with the day and the kind, and without the note, the title or who reports")
    void both_sides_are_told() {
        String report = recorded("OPEN");
        present(report, "{\"presentedOn\":\"2026-11-05\",\"note\":\"They promise an answer\"}")
                .then()
                .statusCode(200);

        assertEquals(List.of(TOLD), AuditStory.awaitChanges(AuditApi.supplier(supplier), report, 1));
        assertEquals(List.of("audit.external-report-received.v1", TOLD), AuditStory.awaitChanges(manager, report, 2));
        String reference = AuditApi.as(manager).get(REPORTS + "/" + report).path("reference");
        assertEquals(
                List.of("true"),
                SuiteFacts.texts(
                        "select (data::jsonb = '{\"id\":\"%s\",\"reference\":\"%s\",\"authority\":\"%s\",\"supplierId\":\"%s\",\"kind\":\"MONITORING_REPORT\",\"receivedOn\":\"2026-11-02\",\"presentedOn\":\"2026-11-05\"}'::jsonb and aggregate_version = 2)::text from outbox where subject = '%1$s' and event_type = '%5$s'"
                                .formatted(report, reference, region, supplier, TOLD)));
    }

    @Test
    @DisplayName("A14, A15: a confidential report is not put before its supplier: 409 says why, and nobody is told")
    @Tag("A15")
    void a_confidential_report_is_not() {
        String report = recorded("CONFIDENTIAL");
        present(report, "{\"presentedOn\":\"2026-11-05\"}")
                .then()
                .statusCode(409)
                .body("type", endsWith("report-confidential"))
                .body("detail", containsString("is not put before its supplier"));
        AuditApi.as(AuditApi.supplier(supplier))
                .get(REPORTS + "/" + report)
                .then()
                .statusCode(404);
        assertEquals(
                0,
                SuiteFacts.count("select count(*) from outbox where subject = '" + report + "' and event_type = '"
                        + TOLD + "'"));
    }

    @Test
    @DisplayName(
            "A14: neither before it came in nor in the future; by the owner's manager alone, on the version that was read")
    void when_and_by_whom() {
        String report = recorded("OPEN");
        for (String day : List.of("2026-11-01", "2031-01-01")) {
            present(report, "{\"presentedOn\":\"" + day + "\"}")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", equalTo(List.of("/presentedOn")));
        }
        present(report, "{\"note\":\"\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer.sort()", equalTo(List.of("/note", "/presentedOn")));
        String act = REPORTS + "/" + report + "/presentation";
        String body = "{\"presentedOn\":\"2026-11-02\"}";
        AuditApi.as(manager).body(body).post(act).then().statusCode(428);
        AuditApi.as(manager)
                .header("If-Match", "\"7\"")
                .body(body)
                .post(act)
                .then()
                .statusCode(412);
        AuditApi.as(AuditApi.manager(SuiteFacts.newAuthority("ERP")))
                .header("If-Match", "\"1\"")
                .body(body)
                .post(act)
                .then()
                .statusCode(404);
        for (String other : List.of(TestTokens.token(Role.BUYER, region), AuditApi.supplier(supplier))) {
            AuditApi.as(other)
                    .header("If-Match", "\"1\"")
                    .body(body)
                    .post(act)
                    .then()
                    .statusCode(403);
        }
        present(report, body).then().statusCode(200).body("presentation", not(hasKey("note")));
    }
}
