package org.suppliercompliance.audit.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.suppliercompliance.audit.evidence.EvidenceApi.EVIDENCE;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.CSV;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.NDJSON;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.XLSX;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.AuditStory;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.audit.SuiteFacts;
import org.suppliercompliance.chassis.testing.content.SampleFiles;
import org.suppliercompliance.chassis.testing.servers.TestTokens;
import org.suppliercompliance.chassis.testing.tables.TableAnswer;

@QuarkusTest
@DisplayName("Evidence as a table")
class EvidenceExportTest {
    private static final String ZONE = "Europe/Stockholm";
    private static final String TODAY = "2027-05-04";
    private static final String LIVE = "=SUM(A1)";

    private String here;
    private String there;
    private UUID supplier;

    @BeforeEach
    void two_authorities_with_one_supplier() {
        here = SuiteFacts.newAuthority("EVID");
        there = SuiteFacts.newAuthority("EVID");
        supplier = SuiteFacts.supplier();
        AuditApi.noonOf(TODAY, ZONE);
    }

    @AfterEach
    void back_to_today() {
        AuditApi.setOffset(0);
    }

    private static TableAnswer table(String token, String type, String query) {
        return TableAnswer.of(AuditApi.as(token), type, EVIDENCE + query);
    }

    /** Evidence of an audit whose title a spreadsheet would run, for both sides. */
    private static String live(String token, String audit) {
        String id = AuditApi.post(token, EVIDENCE, """
                {"subject":"AUDIT","auditId":"%s","kind":"RECORDS","title":"%s","audience":"BOTH_SIDES","fileName":"hours.pdf"}""".formatted(audit, LIVE))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        EvidenceApi.send(token, id, SampleFiles.pdf(id)).then().statusCode(200);
        return id;
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName(
            "A30, A31, FG6, FG13: evidence as a table: what the caller may see, with the filters of the list, no formula live")
    @Tag("A30")
    @Tag("A31")
    @Tag("FG6")
    void evidence(String type) {
        String manager = AuditApi.manager(here);
        AuditStory audit = AuditStory.started(here, supplier, "2027-05-03", "");
        String both = live(manager, audit.id());
        String own = EvidenceApi.attached(manager, EvidenceApi.on("AUDIT", audit.id()), "OWN_SIDE", "");
        String finding = audit.found("MINOR", "2027-05-03", "Masks", "");
        String hidden =
                EvidenceApi.attached(AuditApi.auditor(here), EvidenceApi.on("FINDING", finding), "BOTH_SIDES", "");
        audit.drafted();
        AuditStory elsewhere = AuditStory.started(there, supplier, "2027-05-03", "");
        String foreign = live(AuditApi.manager(there), elsewhere.id());

        table(manager, type, "")
                .hasRows(3)
                .holds(both, own, hidden, "application/pdf")
                .holdsDefused(LIVE)
                .lacks(foreign);
        table(manager, type, "?nonComplianceId=" + finding).hasRows(1).holds(hidden);
        table(AuditApi.auditor(here), type, "").hasRows(3);
        table(TestTokens.token(Role.AUDITOR, here, "somebody-else"), CSV, "").hasRows(0);
        table(AuditApi.supplier(supplier), type, "").hasRows(1).holds(both);
        AuditApi.as(TestTokens.operatorToken())
                .accept(type)
                .get(EVIDENCE)
                .then()
                .statusCode(403);
    }

    @Test
    @DisplayName("A30: the columns of evidence in CSV; what is no table is refused, and so is a page of one")
    @Tag("A30")
    void columns() {
        String manager = AuditApi.manager(here);
        AuditStory audit = AuditStory.started(here, supplier, "2027-05-03", "");
        String id = live(manager, audit.id());
        List<String> lines = table(manager, CSV, "").text().lines().toList();
        assertEquals(
                "id,authority,supplierId,subject,auditId,nonComplianceId,action,side,kind,title,description,audience,keptSecret,state,effectiveOn,"
                        + "receivedOn,expiresOn,fileName,mediaType,bytes,sha256,edition,replacesId,replacedById,verifiedAt,verifiedBy,"
                        + "verificationNote,withdrawnAt,withdrawnBy,withdrawalReason,recordedBy,createdAt",
                lines.get(0));
        String row =
                "%s,%s,%s,AUDIT,%s,,,AUTHORITY,RECORDS,'=SUM(A1),,BOTH_SIDES,false,CURRENT,,%s,,hours.pdf,application/pdf,"
                        .formatted(id, here, supplier, audit.id(), TODAY);
        assertTrue(lines.get(1).startsWith(row), lines.get(1));
        TableAnswer.refusals(() -> AuditApi.as(manager), EVIDENCE);
    }
}
