package org.suppliercompliance.audit.externalreports;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.suppliercompliance.audit.externalreports.SharingRegions.REPORTS;
import static org.suppliercompliance.audit.externalreports.SharingRegions.SHARED;
import static org.suppliercompliance.audit.externalreports.SharingRegions.TOLD;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.CSV;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
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
@Tag("A7")
@DisplayName("Reports from outside shared within networks")
class ReportSharingTest {
    private static final String RECEIVED = "audit.external-report-received.v1";
    private static final String WITHDRAWN = "audit.external-report-sharing-withdrawn.v1";

    private SharingRegions regions;

    @BeforeEach
    void a_network_of_two() {
        regions = new SharingRegions();
    }

    @Test
    @DisplayName(
            "A7, A14: a member of the network reads a shared report, in the list and alone, and whose it is; a third authority finds nothing")
    @Tag("A14")
    void a_member_reads_and_a_stranger_does_not() {
        String kept = regions.recorded("OPEN");
        String report = regions.shared();
        for (String reader : List.of(AuditApi.manager(regions.member), TestTokens.token(Role.BUYER, regions.member))) {
            AuditApi.as(reader)
                    .get(SHARED + "/" + report)
                    .then()
                    .statusCode(200)
                    .body("authority", equalTo(regions.owner))
                    .body("organisation", equalTo("Electronics Watch"))
                    .body("topics", equalTo(List.of("WAGES", "WORKING_TIME")))
                    .body("detail.complaints.description", equalTo(List.of("***s Sundays", "Paid late")));
            AuditApi.as(reader)
                    .queryParam("supplierId", regions.supplier)
                    .queryParam("authority", regions.owner)
                    .get(SHARED)
                    .then()
                    .statusCode(200)
                    .body("items.id", equalTo(List.of(report)))
                    .body("items[0].authority", equalTo(regions.owner))
                    .body("items[0]", not(hasKey("detail")));
            AuditApi.as(reader).get(SHARED + "/" + kept).then().statusCode(404);
            AuditApi.as(reader).get(REPORTS + "/" + report).then().statusCode(404);
            AuditApi.as(reader).get(REPORTS + "/" + report + "/sharing").then().statusCode(404);
        }
        String other = AuditApi.manager(regions.stranger);
        AuditApi.as(other).get(SHARED + "/" + report).then().statusCode(404);
        AuditApi.as(other).get(SHARED).then().statusCode(200).body("items", hasSize(0));
        AuditApi.as(AuditApi.supplier(regions.supplier)).get(SHARED).then().statusCode(403);
        TableAnswer.of(AuditApi.as(AuditApi.manager(regions.member)), CSV, SHARED)
                .hasRows(1)
                .holds(report, regions.owner, regions.network, "WAGES|WORKING_TIME", "2026-10-30", "Overtime at ***")
                .lacks("Hemlig");
        TableAnswer.of(AuditApi.as(other), CSV, SHARED).hasRows(0);
        TableAnswer.refusals(() -> AuditApi.as(AuditApi.manager(regions.member)), SHARED);
    }

    @Test
    @DisplayName(
            "A7, A15: the site is struck out of every text; neither it, nor the cases, nor who recorded the report travel")
    @Tag("A15")
    void what_does_not_travel() {
        String report = regions.recorded("OPEN");
        String found = AuditApi.raised(regions.owner, regions.supplier, "MAJOR", "2026-11-03");
        regions.act(report, "non-compliances", "{\"nonComplianceIds\":[\"" + found + "\"]}")
                .then()
                .statusCode(200);
        regions.share(report).then().statusCode(200);

        String read = AuditApi.as(AuditApi.manager(regions.member))
                .get(SHARED + "/" + report)
                .then()
                .statusCode(200)
                .body("title", equalTo("Overtime at ***"))
                .body("detail.summary", equalTo("70 hours a week at ***"))
                .body("detail.complaints[0].proposedSolution", equalTo("Ask at ***"))
                .extract()
                .asString();
        for (String secret : List.of("emlig", found, "sustainability-manager@" + regions.owner, "recordedBy")) {
            assertFalse(read.contains(secret), read);
        }
    }

    @Test
    @DisplayName(
            "A7: a report that is shared twice is shared once, with the networks of both; the later sharing shows that the supplier saw it since")
    void shared_again() {
        String second = SuiteFacts.code("ERS");
        SuiteFacts.member(regions.owner, 2, regions.network, second);
        String report = regions.shared();
        regions.act(report, "presentation", "{\"presentedOn\":\"2026-11-03\"}")
                .then()
                .statusCode(200);
        AuditApi.as(AuditApi.manager(regions.member))
                .get(SHARED + "/" + report)
                .then()
                .body("presentedOn", equalTo(null));

        regions.act(report, "sharing", "{\"networks\":[\"" + second + "\"]}")
                .then()
                .statusCode(200)
                .body(
                        "networks",
                        equalTo(List.of(regions.network, second).stream()
                                .sorted()
                                .toList()));
        regions.share(report).then().statusCode(200).body("networks", hasSize(2));

        AuditApi.as(AuditApi.manager(regions.member))
                .get(SHARED)
                .then()
                .body("items.id", equalTo(List.of(report)))
                .body("items.presentedOn", equalTo(List.of("2026-11-03")));
    }

    @Test
    @DisplayName(
            "A7, N5: the fact names the authorities it is shared with; they, and not the supplier, find it in their feed, until it is withdrawn")
    @Tag("N5")
    void the_fact_tells_the_members() {
        String report = regions.shared();
        List<String> told = AuditStory.awaitChanges(AuditApi.manager(regions.member), report, 1);
        assertEquals(List.of(TOLD), told);
        assertEquals(
                List.of("[\"" + regions.member + "\"] [\"" + regions.network
                        + "\"] [\"WAGES\",\"WORKING_TIME\"] 2026-11-02 2"),
                SuiteFacts.texts(
                        "select concat_ws(' ', data ->> 'sharedWith', data ->> 'networks', data ->> 'topics', data ->> 'receivedOn',"
                                + " aggregate_version) from outbox where subject = '" + report + "' and event_type = '"
                                + TOLD + "' and audience = '" + regions.owner + "'"));
        String data = SuiteFacts.texts("select data::text from outbox where subject = '" + report
                        + "' and event_type = '" + TOLD + "'")
                .get(0);
        assertFalse(data.contains("emlig") || data.contains("Electronics"), data);

        regions.act(report, "sharing-withdrawal", "{}").then().statusCode(422);
        regions.act(report, "sharing-withdrawal", "{\"reason\":\"It was corrected\"}")
                .then()
                .statusCode(200)
                .body("networks", hasSize(0))
                .body("withdrawalReason", equalTo("It was corrected"));
        AuditApi.as(AuditApi.manager(regions.member))
                .get(SHARED + "/" + report)
                .then()
                .statusCode(404);
        AuditApi.as(AuditApi.manager(regions.member)).get(SHARED).then().body("items", hasSize(0));
        assertEquals(List.of(TOLD, WITHDRAWN), AuditStory.awaitChanges(AuditApi.manager(regions.member), report, 2));
        assertEquals(List.of(RECEIVED, TOLD, WITHDRAWN), AuditStory.changes(AuditApi.manager(regions.owner), report));
        assertEquals(List.of(), AuditStory.changes(AuditApi.manager(regions.stranger), report));
        assertEquals(List.of(), AuditStory.changes(AuditApi.supplier(regions.supplier), report));
        regions.act(report, "sharing-withdrawal", "{\"reason\":\"Again\"}")
                .then()
                .statusCode(409);
        regions.share(report).then().statusCode(200).body("withdrawnAt", equalTo(null));
        AuditApi.as(AuditApi.manager(regions.member))
                .get(SHARED + "/" + report)
                .then()
                .statusCode(200);
    }

    @Test
    @DisplayName(
            "A7, N5: who has left the network reads it no more, and is told nothing of a later sharing, but still of the end")
    @Tag("N5")
    void who_has_left_hears_of_the_end_only() {
        String left = SuiteFacts.code("ERS-D");
        SuiteFacts.member(left, 1, regions.network);
        String report = regions.shared();
        AuditApi.as(AuditApi.manager(left)).get(SHARED + "/" + report).then().statusCode(200);
        assertEquals(List.of(TOLD), AuditStory.awaitChanges(AuditApi.manager(left), report, 1));
        SuiteFacts.member(left, 2);

        regions.share(report).then().statusCode(200);

        AuditApi.as(AuditApi.manager(left)).get(SHARED + "/" + report).then().statusCode(404);
        assertEquals(List.of(TOLD, TOLD), AuditStory.awaitChanges(AuditApi.manager(regions.member), report, 2));
        assertEquals(List.of(TOLD), AuditStory.changes(AuditApi.manager(left), report));
        regions.act(report, "sharing-withdrawal", "{\"reason\":\"It was corrected\"}")
                .then()
                .statusCode(200);
        assertEquals(List.of(TOLD, WITHDRAWN), AuditStory.awaitChanges(AuditApi.manager(left), report, 2));
    }

    @Test
    @DisplayName(
            "A7, N5: a report that is shared elsewhere after its owner has left is told to have ended to who loses it, once, and to nobody else")
    @Tag("N5")
    void an_owner_that_has_left_shares_elsewhere() {
        String both = SuiteFacts.code("ERS-E");
        SuiteFacts.member(both, 1, regions.network, regions.elsewhere);
        String report = regions.shared();
        SuiteFacts.member(regions.owner, 2, regions.elsewhere);
        AuditApi.as(AuditApi.manager(regions.member))
                .get(SHARED + "/" + report)
                .then()
                .statusCode(200);

        regions.act(report, "sharing", "{\"networks\":[\"" + regions.elsewhere + "\"]}")
                .then()
                .statusCode(200)
                .body("networks", equalTo(List.of(regions.elsewhere)));

        AuditApi.as(AuditApi.manager(regions.member))
                .get(SHARED + "/" + report)
                .then()
                .statusCode(404);
        assertEquals(List.of(TOLD, WITHDRAWN), AuditStory.awaitChanges(AuditApi.manager(regions.member), report, 2));
        assertEquals(List.of(TOLD, TOLD), AuditStory.awaitChanges(AuditApi.manager(both), report, 2));
        assertEquals(List.of(TOLD), AuditStory.awaitChanges(AuditApi.manager(regions.stranger), report, 1));
        regions.act(report, "sharing-withdrawal", "{\"reason\":\"It was corrected\"}")
                .then()
                .statusCode(200);
        AuditStory.awaitChanges(AuditApi.manager(both), report, 3);
        assertEquals(List.of(TOLD, WITHDRAWN), AuditStory.changes(AuditApi.manager(regions.member), report));
    }
}
