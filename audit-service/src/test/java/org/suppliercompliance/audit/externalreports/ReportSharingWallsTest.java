package org.suppliercompliance.audit.externalreports;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.audit.externalreports.SharingRegions.REPORTS;
import static org.suppliercompliance.audit.externalreports.SharingRegions.SHARED;
import static org.suppliercompliance.audit.externalreports.SharingRegions.TOLD;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.CSV;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.audit.SuiteFacts;
import org.suppliercompliance.chassis.testing.servers.TestServers;
import org.suppliercompliance.chassis.testing.servers.TestTokens;
import org.suppliercompliance.chassis.testing.tables.TableAnswer;

@QuarkusTest
@Tag("A7")
@DisplayName("What a report from outside is guarded by when it is shared")
class ReportSharingWallsTest {
    private SharingRegions regions;

    @BeforeEach
    void a_network_of_two() {
        regions = new SharingRegions();
    }

    @Test
    @DisplayName("A7, A15: a confidential report is not shared: 409 says why, and nobody is told")
    @Tag("A15")
    void a_confidential_report_is_not_shared() {
        String report = regions.recorded("CONFIDENTIAL");
        regions.share(report)
                .then()
                .statusCode(409)
                .body("type", endsWith("report-confidential"))
                .body("detail", containsString("is not shared"));
        AuditApi.as(AuditApi.manager(regions.owner))
                .get(REPORTS + "/" + report + "/sharing")
                .then()
                .statusCode(404);
        AuditApi.as(AuditApi.manager(regions.member))
                .get(SHARED + "/" + report)
                .then()
                .statusCode(404);
        assertEquals(
                0,
                SuiteFacts.count("select count(*) from outbox where subject = '" + report + "' and event_type = '"
                        + TOLD + "'"));
    }

    @Test
    @DisplayName(
            "A7, G10: each look by another authority is a line for the owner, one a day for a list; its own looks are none")
    @Tag("G10")
    void the_read_log() {
        String report = regions.shared();
        AuditApi.as(AuditApi.manager(regions.owner))
                .get(SHARED + "/" + report)
                .then()
                .statusCode(200);
        AuditApi.as(AuditApi.manager(regions.owner)).get(SHARED).then().body("items.id", equalTo(List.of(report)));
        AuditApi.as(AuditApi.manager(regions.member)).get(SHARED).then().statusCode(200);
        AuditApi.as(AuditApi.manager(regions.member)).get(SHARED).then().statusCode(200);
        AuditApi.as(TestTokens.token(Role.BUYER, regions.member))
                .get(SHARED + "/" + report)
                .then()
                .statusCode(200);

        String reads = REPORTS + "/" + report + "/reads";
        AuditApi.as(AuditApi.manager(regions.owner))
                .get(reads)
                .then()
                .statusCode(200)
                .body("items.what", equalTo(List.of("FULL", "SUMMARY")))
                .body("items.authority", equalTo(List.of(regions.member, regions.member)))
                .body(
                        "items.readBy",
                        equalTo(List.of("buyer@" + regions.member, "sustainability-manager@" + regions.member)));
        TableAnswer.of(AuditApi.as(AuditApi.manager(regions.owner)), CSV, reads)
                .hasRows(2)
                .holds("id,authority,readBy,what,readAt", "buyer@" + regions.member);
        AuditApi.as(AuditApi.manager(regions.member)).get(reads).then().statusCode(404);
        TableAnswer.refusals(() -> AuditApi.as(AuditApi.manager(regions.owner)), reads);
    }

    @Test
    @DisplayName(
            "A7, FG10: the owner's manager alone shares, on the version that was read, and with its own networks; every other is named")
    @Tag("FG10")
    void who_shares() {
        String report = regions.recorded("OPEN");
        String sharing = REPORTS + "/" + report + "/sharing";
        String body = "{\"networks\":[\"" + regions.network + "\"]}";
        String manager = AuditApi.manager(regions.owner);
        AuditApi.as(AuditApi.manager(regions.member))
                .header("If-Match", "\"1\"")
                .body(body)
                .post(sharing)
                .then()
                .statusCode(404);
        AuditApi.as(TestTokens.token(Role.BUYER, regions.owner))
                .header("If-Match", "\"1\"")
                .body(body)
                .post(sharing)
                .then()
                .statusCode(403);
        AuditApi.as(manager).body(body).post(sharing).then().statusCode(428);
        regions.act(report, "sharing", "{\"networks\":[]}").then().statusCode(400);
        regions.act(
                        report,
                        "sharing",
                        "{\"networks\":[\"%s\",\"%s\",\"NOT-THERE\"]}".formatted(regions.elsewhere, regions.network))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/networks/0", "/networks/2")));
        String known = AuditApi.etag(manager, REPORTS + "/" + report);
        regions.share(report).then().statusCode(200);
        AuditApi.as(manager)
                .header("If-Match", known)
                .body(body)
                .post(sharing)
                .then()
                .statusCode(412);
        AuditApi.as(TestTokens.token(Role.BUYER, regions.owner))
                .get(sharing)
                .then()
                .statusCode(200)
                .body("id", equalTo(report))
                .body("sharedBy", equalTo("sustainability-manager@" + regions.owner));
    }

    private static long seenBy(String authority, String sql) throws SQLException {
        try (Connection connection = TestServers.app();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.tenant', '" + authority + "', true)");
            try (ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Test
    @DisplayName(
            "A7, FG6: the database itself shows a member the shared copy and nothing else, and a stranger nothing at all")
    @Tag("FG6")
    void the_second_wall() throws SQLException {
        String report = regions.shared();
        AuditApi.as(AuditApi.manager(regions.member))
                .get(SHARED + "/" + report)
                .then()
                .statusCode(200);
        String copy = "select count(*) from shared_external_report where report_id = '" + report + "'";
        String original = "select count(*) from external_report where id = '" + report + "'";
        String reads = "select count(*) from external_report_read where report_id = '" + report + "'";
        String change = "with changed as (update shared_external_report set title = 'x' where report_id = '" + report
                + "' returning 1) select count(*) from changed";
        for (String question : List.of(copy, original, reads, change)) {
            assertEquals(1, seenBy(regions.owner, question), question);
            assertEquals(question.equals(copy) ? 1 : 0, seenBy(regions.member, question), question);
            assertEquals(0, seenBy(regions.stranger, question), question);
        }
    }
}
