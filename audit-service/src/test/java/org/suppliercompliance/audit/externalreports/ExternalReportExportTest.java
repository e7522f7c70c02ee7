package org.suppliercompliance.audit.externalreports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.CSV;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.NDJSON;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.XLSX;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.audit.SuiteFacts;
import org.suppliercompliance.chassis.testing.servers.TestTokens;
import org.suppliercompliance.chassis.testing.tables.TableAnswer;

@QuarkusTest
@DisplayName("Reports from outside as a table")
class ExternalReportExportTest {
    private static final String REPORTS = "/audit/v1/external-reports";
    private static final String LIVE = "=SUM(A1)";

    private String here;
    private String there;
    private UUID supplier;

    @BeforeEach
    void two_authorities_with_one_supplier() {
        here = SuiteFacts.newAuthority("VOICE");
        there = SuiteFacts.newAuthority("VOICE");
        supplier = SuiteFacts.supplier();
    }

    private String recorded(String authority, String kind, String confidentiality, String title) {
        return AuditApi.post(
                        AuditApi.manager(authority), REPORTS, """
                {"supplierId":"%s","organisation":"Electronics Watch","kind":"%s","confidentiality":"%s","title":"%s",
                 "siteName":"Plant 3","summary":"70 hours a week","publishedOn":"2026-10-30","receivedOn":"2026-11-02",
                 "complaints":[{"topic":"WAGES","description":"Paid late"},{"topic":"WORKING_TIME","description":"Sundays"}]}""".formatted(supplier, kind, confidentiality, title))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static TableAnswer table(String token, String type, String query) {
        return TableAnswer.of(AuditApi.as(token), type, REPORTS + query);
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName(
            "A14, A15, A30, FG6, FG13: reports from outside as a table: confidential ones for managers alone, with the filters of the list, no formula live")
    @Tag("A15")
    @Tag("A30")
    @Tag("FG6")
    void reports(String type) {
        String open = recorded(here, "MONITORING_REPORT", "OPEN", LIVE);
        String confidential = recorded(here, "WORKER_VOICE", "CONFIDENTIAL", "Sundays");
        String foreign = recorded(there, "MONITORING_REPORT", "OPEN", "Elsewhere");
        String manager = AuditApi.manager(here);
        String found = AuditApi.raised(here, supplier, "MAJOR", "2026-11-03");
        AuditApi.as(manager)
                .header("If-Match", AuditApi.etag(manager, REPORTS + "/" + open))
                .body("{\"nonComplianceIds\":[\"" + found + "\"]}")
                .post(REPORTS + "/" + open + "/non-compliances")
                .then()
                .statusCode(200);

        table(manager, type, "")
                .hasRows(2)
                .holds(open, confidential, found, "WORKING_TIME")
                .holdsDefused(LIVE)
                .lacks(foreign);
        table(manager, type, "?kind=WORKER_VOICE").hasRows(1).holds(confidential);
        table(TestTokens.token(Role.BUYER, here), type, "").hasRows(1).holds(open);
        table(AuditApi.supplier(supplier), type, "")
                .hasRows(2)
                .holds(open, foreign)
                .lacks(found);
        AuditApi.as(AuditApi.auditor(here)).accept(type).get(REPORTS).then().statusCode(403);
    }

    @Test
    @DisplayName(
            "A30: the columns of a report from outside in CSV; what is no table is refused, and so is a page of one")
    @Tag("A30")
    void columns() {
        String manager = AuditApi.manager(here);
        String id = recorded(here, "MONITORING_REPORT", "OPEN", LIVE);
        String reference = AuditApi.as(manager).get(REPORTS + "/" + id).path("reference");
        List<String> lines = table(manager, CSV, "").text().lines().toList();
        assertEquals(
                "id,reference,authority,supplierId,organisation,kind,confidentiality,title,siteName,summary,complaintTopics,publishedOn,"
                        + "receivedOn,recordedBy,nonComplianceIds,createdAt,presentedOn",
                lines.get(0));
        String row =
                "%s,%s,%s,%s,Electronics Watch,MONITORING_REPORT,OPEN,'=SUM(A1),Plant 3,70 hours a week,WAGES|WORKING_TIME,2026-10-30,2026-11-02,sustainability-manager@%s,,"
                        .formatted(id, reference, here, supplier, here);
        assertTrue(lines.get(1).startsWith(row), lines.get(1));
        TableAnswer.refusals(() -> AuditApi.as(manager), REPORTS);
    }
}
