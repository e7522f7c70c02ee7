package org.suppliercompliance.audit.externalreports;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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
import org.suppliercompliance.embedded.TokenClaims;

@QuarkusTest
@DisplayName("Reports of worker-monitoring organisations and of workers")
class ExternalReportTest {
    private static final String REPORTS = "/audit/v1/external-reports";
    private static final String REGION = "VOICE-REGION";
    private static final String MANAGER = AuditApi.manager(REGION);
    private static final String BUYER = TestTokens.token(Role.BUYER, REGION);

    private UUID supplier;

    @BeforeEach
    void known() {
        SuiteFacts.authority(REGION, "Europe/Stockholm");
        supplier = SuiteFacts.supplier();
    }

    private Response record(String kind, String confidentiality, String more) {
        return AuditApi.post(MANAGER, REPORTS, """
                {"supplierId":"%s","organisation":"Electronics Watch","kind":"%s","confidentiality":"%s",
                 "title":"Overtime in final assembly","summary":"Workers report 70 hours a week","receivedOn":"2026-11-02"%s}""".formatted(supplier, kind, confidentiality, more));
    }

    private String recorded(String kind, String confidentiality, String more) {
        return record(kind, confidentiality, more)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response link(String report, String... cases) {
        return AuditApi.as(MANAGER)
                .header("If-Match", AuditApi.etag(MANAGER, REPORTS + "/" + report))
                .body("{\"nonComplianceIds\":[\"" + String.join("\",\"", cases) + "\"]}")
                .post(REPORTS + "/" + report + "/non-compliances");
    }

    @Test
    @DisplayName("A14: a monitoring organisation's report is a source of findings; it names the cases it gave rise to")
    void a_source_of_findings() {
        String report = recorded(
                "MONITORING_REPORT", "OPEN", ",\"siteName\":\"Assembly plant 3\",\"publishedOn\":\"2026-10-30\"");
        AuditApi.as(MANAGER)
                .get(REPORTS + "/" + report)
                .then()
                .statusCode(200)
                .body("reference", matchesPattern("ER-20\\d\\d-\\d{5}"))
                .body("organisation", equalTo("Electronics Watch"))
                .body("nonComplianceIds", empty());
        String found = AuditApi.raised(REGION, supplier, "MAJOR", "2026-11-03");

        link(report, found).then().statusCode(200).body("nonComplianceIds", equalTo(List.of(found)));

        AuditApi.as(MANAGER)
                .queryParam("nonComplianceId", found)
                .get(REPORTS)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(report)));
        AuditApi.as(AuditApi.supplier(supplier))
                .get(REPORTS + "/" + report)
                .then()
                .statusCode(200)
                .body("title", equalTo("Overtime in final assembly"))
                .body("nonComplianceIds", empty());
        assertEquals(
                List.of("1 []", "2 [\"" + found + "\"]"),
                SuiteFacts.texts(
                        "select aggregate_version || ' ' || (data ->> 'nonComplianceIds') from outbox where subject = '"
                                + report + "' and event_type = 'audit.external-report-received.v1' order by position"));
    }

    @Test
    @Tag("A15")
    @DisplayName(
            "A15: workers' complaints and what they propose are kept; confidential ones are there for managers alone, and the case does not tell of them")
    void the_voice_of_workers_is_protected() {
        String report = recorded("WORKER_VOICE", "CONFIDENTIAL", """
                ,"complaints":[{"topic":"WORKING_TIME","raisedOn":"2026-10-20","description":"Sunday shifts are not voluntary",
                  "proposedSolution":"Let the elected committee plan them"}]""");
        String found = AuditApi.communicated(REGION, supplier, "2026-11-03");
        link(report, found).then().statusCode(200);

        AuditApi.as(MANAGER)
                .get(REPORTS + "/" + report)
                .then()
                .statusCode(200)
                .body("complaints.topic", equalTo(List.of("WORKING_TIME")))
                .body("complaints.proposedSolution", equalTo(List.of("Let the elected committee plan them")));
        for (String other : List.of(BUYER, AuditApi.supplier(supplier), AuditApi.manager("VOICE-OTHER"))) {
            AuditApi.as(other).get(REPORTS + "/" + report).then().statusCode(404);
            AuditApi.as(other).get(REPORTS).then().statusCode(200).body("items.id", not(hasItem(report)));
        }
        String told = AuditApi.as(AuditApi.supplier(supplier))
                .get(AuditApi.CASES + "/" + found)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertFalse(told.contains(report), told);
        assertEquals(
                List.of("true"),
                SuiteFacts.texts(
                        "select distinct (counterparty is null and data::text not like '%Sunday%')::text from outbox where subject = '"
                                + report + "'"));
    }

    @Test
    @Tag("A15")
    @DisplayName(
            "A15: the change feed tells an authority's people of its open reports, and nobody of a confidential one, neither when it comes nor when cases are linked to it")
    void a_confidential_report_is_in_no_feed() {
        String open = recorded("MONITORING_REPORT", "OPEN", "");
        String confidential = recorded("WORKER_VOICE", "CONFIDENTIAL", "");
        link(confidential, AuditApi.communicated(REGION, supplier, "2026-11-03"))
                .then()
                .statusCode(200);
        String last = recorded("MONITORING_REPORT", "OPEN", "");

        for (String reader : List.of(MANAGER, BUYER, TestTokens.token(Role.INTEGRATOR, REGION))) {
            AuditStory.awaitChanges(reader, last, 1);
            assertEquals(List.of("audit.external-report-received.v1"), AuditStory.changes(reader, open));
            assertEquals(List.of(), AuditStory.changes(reader, confidential));
        }
        assertEquals(List.of(), AuditStory.changes(AuditApi.supplier(supplier), confidential));
        assertEquals(List.of(), AuditStory.changes(TestTokens.operatorToken(), confidential));
        assertEquals(
                2,
                SuiteFacts.count("select count(*) from outbox where audience is null and subject = '" + confidential
                        + "' and event_type = 'audit.external-report-received.v1'"));
    }

    @Test
    @Tag("FG6")
    @DisplayName(
            "FG6: whoever acts as an authority's auditor reads no report, not by a supplier's role beside it either")
    void no_side_door_for_an_auditor() {
        String report = recorded("MONITORING_REPORT", "OPEN", "");
        String auditor = TestTokens.token(TokenClaims.of("auditor@" + REGION, Role.AUDITOR, Role.SUPPLIER)
                .authority(REGION)
                .supplier(supplier.toString()));
        AuditApi.as(auditor).get(REPORTS).then().statusCode(403);
        AuditApi.as(auditor).get(REPORTS + "/" + report).then().statusCode(403);
    }

    @Test
    @Tag("A14")
    @DisplayName(
            "A14: a report names at most 500 cases in all, over however many requests; naming one again takes no room")
    void room_for_so_many_cases() {
        String report = recorded("MONITORING_REPORT", "OPEN", "");
        assertEquals(
                499,
                SuiteFacts.count(
                        "with linked as (insert into external_report_case (report_id, non_compliance_id, authority)"
                                + " select '" + report + "'::uuid, gen_random_uuid(), '" + REGION
                                + "'::text from generate_series(1, 499) returning 1) select count(*) from linked"));
        String last = AuditApi.raised(REGION, supplier, "MAJOR", "2026-11-03");
        String beyond = AuditApi.raised(REGION, supplier, "MINOR", "2026-11-03");

        link(report, last, beyond).then().statusCode(422);
        link(report, last).then().statusCode(200);
        link(report, last).then().statusCode(200);
        link(report, beyond)
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/nonComplianceIds")))
                .body("detail", equalTo("A report names at most 500 non-compliances."));
        AuditApi.as(MANAGER)
                .get(REPORTS + "/" + report)
                .then()
                .statusCode(200)
                .body("nonComplianceIds", hasSize(500))
                .body("nonComplianceIds", hasItem(last))
                .body("nonComplianceIds", not(hasItem(beyond)));
    }

    @Test
    @DisplayName("A14: each fault of a report is named, and nothing is kept")
    void faults_are_named() {
        record("MONITORING_REPORT", "OPEN", """
                ,"publishedOn":"2026-11-03","complaints":[{"topic":"WAGES","raisedOn":"2026-12-24","description":"x"}]""")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/publishedOn", "/complaints/0/raisedOn")));
        record("RUMOUR", "SECRET", ",\"rating\":5")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/kind", "/confidentiality", "/rating"));
        String report = recorded("MONITORING_REPORT", "OPEN", "");
        String foreign = AuditApi.raised(REGION, SuiteFacts.supplier(), "MAJOR", "2026-11-03");
        link(report, foreign, UUID.randomUUID().toString())
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/nonComplianceIds/0", "/nonComplianceIds/1")));
        AuditApi.as(MANAGER)
                .header("If-Match", "\"7\"")
                .body("{\"nonComplianceIds\":[\"" + foreign + "\"]}")
                .post(REPORTS + "/" + report + "/non-compliances")
                .then()
                .statusCode(412);
        AuditApi.post(BUYER, REPORTS, "{}").then().statusCode(403);
    }
}
