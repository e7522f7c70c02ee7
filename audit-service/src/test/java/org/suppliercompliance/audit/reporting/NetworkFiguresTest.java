package org.suppliercompliance.audit.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.AuditStory;
import org.suppliercompliance.audit.SuiteFacts;

@QuarkusTest
@DisplayName("What others share is counted as the owner counts it")
class NetworkFiguresTest {
    private static final String OWNER = "FIGURES-OWNER";
    private static final String MEMBER = "FIGURES-MEMBER";
    private static final String NETWORK = "FIGURES-REGIONS";
    private static final String REPORT = "/audit/v1/follow-up-report?from=2027-01-01&to=2027-12-31&scope=NETWORK";

    private UUID supplier;

    @AfterEach
    void back_to_today() {
        AuditApi.setOffset(0);
    }

    private static void on(String day) {
        AuditApi.noonOf(day, "Europe/Stockholm");
    }

    private static void manager(String nonCompliance, String act, String body) {
        AuditApi.act(AuditApi.manager(OWNER), nonCompliance, act, body).then().statusCode(200);
    }

    private void correct(String nonCompliance) {
        AuditApi.act(AuditApi.supplier(supplier), nonCompliance, "correction", AuditApi.CORRECTION)
                .then()
                .statusCode(200);
    }

    /** Closed, corrected and late in the figures called so. */
    private static List<Integer> counted(String authority, String figures) {
        JsonPath report = AuditApi.as(AuditApi.manager(authority))
                .get(REPORT)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return List.of(
                report.getInt(figures + ".closed"),
                report.getInt(figures + ".corrected"),
                report.getInt(figures + ".lateCorrections"));
    }

    @Test
    @DisplayName(
            "A24, A34: corrected is what was eliminated, late what was reported late; a copy that tells neither counts as neither")
    @Tag("A24")
    @Tag("A34")
    void corrected_and_late() {
        SuiteFacts.member(OWNER, 1, NETWORK);
        SuiteFacts.member(MEMBER, 1, NETWORK);
        supplier = SuiteFacts.supplier();
        on("2027-02-01");
        AuditStory audit = AuditStory.started(OWNER, supplier, "2027-02-01", "");
        String judgedLate = audit.found("MAJOR", "2027-02-01", "Hours", "");
        String gone = audit.found("MAJOR", "2027-02-01", "Wages", "");
        String reportedLate = audit.found("MAJOR", "2027-02-01", "Fire exits", "");
        for (String found : List.of(judgedLate, gone, reportedLate)) {
            audit.communicated(found);
            audit.planned(found);
            manager(found, "plan-approval", "{}");
        }
        on("2027-07-30");
        correct(judgedLate);
        correct(gone);
        on("2027-08-10");
        correct(reportedLate);
        manager(judgedLate, "closure", AuditApi.ELIMINATED);
        manager(gone, "closure", "{\"verdict\":\"NO_MECHANISM\",\"reason\":\"The site is gone\"}");
        manager(reportedLate, "closure", AuditApi.ELIMINATED);
        audit.drafted().finalised().commented("{\"comment\":\"Fine\"}");
        audit.share(NETWORK).then().statusCode(200);

        assertEquals(List.of(3, 2, 1), counted(OWNER, "own"));
        assertEquals(List.of(3, 2, 1), counted(MEMBER, "network.figures"));

        assertEquals(List.of(audit.id()), SuiteFacts.texts("""
                        update shared_audit set content = jsonb_set(content, '{findings}',
                            (select jsonb_agg(f - 'verdict' - 'correctionLate') from jsonb_array_elements(content -> 'findings') f))
                        where audit_id = '%s' returning audit_id""".formatted(audit.id())));
        assertEquals(List.of(3, 0, 0), counted(MEMBER, "network.figures"));
    }
}
