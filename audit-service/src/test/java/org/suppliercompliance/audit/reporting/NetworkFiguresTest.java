package org.suppliercompliance.audit.reporting;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Locale;
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
@DisplayName("What others share is counted as the owner counts it")
class NetworkFiguresTest {
    private final String suffix = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final String owner = "FIG-OWNER-" + suffix;
    private final String member = "FIG-MEMBER-" + suffix;
    private final String network = "FIG-NET-" + suffix;
    private UUID supplier;

    @BeforeEach
    void a_network_of_two() {
        SuiteFacts.member(owner, 1, network);
        SuiteFacts.member(member, 1, network);
        supplier = SuiteFacts.supplier();
    }

    @AfterEach
    void back_to_today() {
        AuditApi.setOffset(0);
    }

    private static void on(String day) {
        AuditApi.noonOf(day, "Europe/Stockholm");
    }

    private void manager(String nonCompliance, String act, String body) {
        AuditApi.act(AuditApi.manager(owner), nonCompliance, act, body).then().statusCode(200);
    }

    /** Communicated today, with a plan that is approved. */
    private void agreed(AuditStory audit, String nonCompliance) {
        audit.communicated(nonCompliance);
        audit.planned(nonCompliance);
        manager(nonCompliance, "plan-approval", "{}");
    }

    private void correct(String nonCompliance) {
        AuditApi.act(AuditApi.supplier(supplier), nonCompliance, "correction", AuditApi.CORRECTION)
                .then()
                .statusCode(200);
    }

    private static JsonPath report(String authority, int year) {
        return AuditApi.as(AuditApi.manager(authority))
                .get("/audit/v1/follow-up-report?from=%1$d-01-01&to=%1$d-12-31&scope=NETWORK".formatted(year))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Closed, corrected and late in the figures called so. */
    private static List<Integer> counted(String authority, String figures) {
        JsonPath report = report(authority, 2027);
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
        on("2027-02-01");
        AuditStory audit = AuditStory.started(owner, supplier, "2027-02-01", "");
        String judgedLate = audit.found("MAJOR", "2027-02-01", "Hours", "");
        String gone = audit.found("MAJOR", "2027-02-01", "Wages", "");
        String reportedLate = audit.found("MAJOR", "2027-02-01", "Fire exits", "");
        for (String found : List.of(judgedLate, gone, reportedLate)) {
            agreed(audit, found);
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
        audit.share(network).then().statusCode(200);

        assertEquals(List.of(3, 2, 1), counted(owner, "own"));
        assertEquals(List.of(3, 2, 1), counted(member, "network.figures"));

        assertEquals(List.of(audit.id()), SuiteFacts.texts("""
                        update shared_audit set content = jsonb_set(content, '{findings}',
                            (select jsonb_agg(f - 'verdict' - 'correctionLate') from jsonb_array_elements(content -> 'findings') f))
                        where audit_id = '%s' returning audit_id""".formatted(audit.id())));
        assertEquals(List.of(3, 0, 0), counted(member, "network.figures"));
    }

    @Test
    @DisplayName(
            "N4, A25, A34: a date that was moved makes nobody late, the one it was moved to does; what came late before a date was moved stays late")
    @Tag("N4")
    @Tag("A25")
    @Tag("A34")
    void late_by_the_adjusted_date() {
        on("2027-01-31");
        AuditStory audit = AuditStory.started(owner, supplier, "2027-01-31", "");
        String inTime = audit.found("MAJOR", "2027-01-31", "Hours", "");
        String tooLate = audit.found("MAJOR", "2027-01-31", "Wages", "");
        String twice = audit.found("MAJOR", "2027-01-31", "Fire exits", "");
        List<String> findings = List.of(inTime, tooLate, twice);
        findings.forEach(found -> agreed(audit, found));
        on("2027-08-05");
        correct(twice);
        manager(twice, "closure", "{\"verdict\":\"NOT_ELIMINATED\"}");
        for (String found : findings) {
            manager(found, "deadline-adjustments", """
                    {"clock":"CORRECTION","dueOn":"2027-09-30","reasonCode":"RESTRUCTURING","reason":"New owner","decidedBy":"manager-9"}""");
        }
        on("2027-09-20");
        correct(inTime);
        correct(twice);
        AuditApi.as(AuditApi.manager(owner))
                .get(AuditApi.CASES + "/" + inTime)
                .then()
                .body("deadlines.correction.overdueSince", nullValue());
        on("2027-10-05");
        correct(tooLate);
        findings.forEach(found -> manager(found, "closure", AuditApi.ELIMINATED));
        audit.drafted().finalised().commented("{\"comment\":\"Fine\"}");
        audit.share(network).then().statusCode(200);

        assertEquals(List.of(3, 3, 2), counted(owner, "own"));
        assertEquals(List.of(3, 3, 2), counted(member, "network.figures"));
        AuditApi.as(AuditApi.manager(member))
                .get(AuditStory.SHARED + "/" + audit.id())
                .then()
                .statusCode(200)
                .body("detail.findings.description", equalTo(List.of("Hours", "Wages", "Fire exits")))
                .body("detail.findings.correctionLate", equalTo(List.of(false, true, true)));
    }

    @Test
    @DisplayName(
            "A34: what was found in one year and became final in the next counts in the first year, the owner's own and in a copy; a copy that tells no day counts when it became final")
    @Tag("A34")
    void by_the_day_of_the_finding() {
        AuditStory audit = foundInDecemberAndFinalInFebruary();
        assertEquals(List.of(1, 0), found(owner, "own"));
        assertEquals(List.of(1, 0), found(member, "network.figures"));
        assertEquals(0, report(member, 2026).getInt("network.audits"));
        assertEquals(1, report(member, 2027).getInt("network.audits"));

        assertEquals(List.of(audit.id()), SuiteFacts.texts("""
                        update shared_audit set content = jsonb_set(content, '{findings}',
                            (select jsonb_agg(f - 'detectedOn') from jsonb_array_elements(content -> 'findings') f))
                        where audit_id = '%s' returning audit_id""".formatted(audit.id())));
        assertEquals(List.of(0, 1), found(member, "network.figures"));
    }

    /** With one finding of 2026, shared when it became final in 2027. */
    private AuditStory foundInDecemberAndFinalInFebruary() {
        on("2026-12-15");
        AuditStory audit = AuditStory.started(owner, supplier, "2026-12-15", "");
        agreed(audit, audit.found("MAJOR", "2026-12-15", "Hours", ""));
        on("2027-02-01");
        audit.drafted().finalised().commented("{\"comment\":\"Fine\"}");
        audit.share(network).then().statusCode(200);
        return audit;
    }

    @Test
    @DisplayName(
            "A34: a copy whose first finding came after the period is not opened for its figures; one of which that day is not known is")
    @Tag("A34")
    void a_later_copy_is_not_opened() {
        AuditStory audit = foundInDecemberAndFinalInFebruary();
        assertEquals(List.of("2026-12-15"), firstFound(audit, "first_found_on"));
        assertEquals(List.of(1, 0), found(member, "network.figures"));
        assertEquals(List.of("2027-01-01"), firstFound(audit, "date '2027-01-01'"));
        assertEquals(List.of(0, 0), found(member, "network.figures"));
        firstFound(audit, "null");
        assertEquals(List.of(1, 0), found(member, "network.figures"));
    }

    /** Sets the day of the copy's first finding, and answers it. */
    private static List<String> firstFound(AuditStory audit, String day) {
        return SuiteFacts.texts(
                "update shared_audit set first_found_on = %s where audit_id = '%s' returning first_found_on"
                        .formatted(day, audit.id()));
    }

    /** How much was found in each of the two years, in the figures called so. */
    private static List<Integer> found(String authority, String figures) {
        return List.of(
                report(authority, 2026).getInt(figures + ".findings"),
                report(authority, 2027).getInt(figures + ".findings"));
    }
}
