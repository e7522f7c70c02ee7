package org.suppliercompliance.audit.reporting;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.AuditStory;
import org.suppliercompliance.audit.SuiteFacts;
import org.suppliercompliance.chassis.tables.TableFormat;

/** One year of two authorities in a network, told by their acts; the reports are read on 1 June 2027. */
@QuarkusTest
@DisplayName("The report of a year: what was followed up and found, and what became of it")
class FollowUpReportTest {
    private static final String HERE = "REPORT-HERE";
    private static final String THERE = "REPORT-THERE";
    private static final String NETWORK = "REPORT-REGIONS";
    private static final String REPORT = "/audit/v1/follow-up-report";
    static final String YEAR = "?from=2027-01-01&to=2027-12-31";

    private static boolean told;

    @BeforeEach
    void a_year_told_once_and_read_in_june() {
        if (!told) {
            tellTheYear();
            told = true;
        }
        on("2027-06-01");
    }

    private static void tellTheYear() {
        SuiteFacts.member(HERE, 1, NETWORK);
        SuiteFacts.member(THERE, 1, NETWORK);
        UUID audited = SuiteFacts.supplier();
        UUID reused = SuiteFacts.supplier();
        UUID never = SuiteFacts.supplier();
        UUID criterion = SuiteFacts.criterion("REP-" + audited, 1);
        SuiteFacts.await("select 1 from known_theme where criterion_id = '" + criterion + "'");
        for (UUID supplier : List.of(audited, reused, never)) {
            SuiteFacts.contract(HERE, supplier, "2026-01-01", "2029-12-31");
        }
        SuiteFacts.contract(HERE, SuiteFacts.supplier(), "2020-01-01", "2026-12-31");

        on("2026-12-01");
        AuditApi.communicated(HERE, audited, "2026-12-01");
        on("2027-02-01");
        AuditStory audit = AuditStory.started(HERE, audited, "2027-02-01", "");
        String corrected = audit.found(
                "MAJOR",
                "2027-02-01",
                "Hours",
                ",\"criterionId\":\"%s\",\"siteCountry\":\"CN\",\"brand\":\"=Acme\",\"productCategory\":\"TABLETS\""
                        .formatted(criterion));
        String late = audit.found("SERIOUS", "2027-02-01", "Wages", ",\"siteCountry\":\"CN\"");
        String silent = audit.found("MINOR", "2027-02-01", "Fire exits", ",\"siteCountry\":\"VN\"");
        audit.found("OBSERVATION", "2027-02-01", "Noise", "");
        String mistaken = audit.found("MINOR", "2027-02-01", "A mistake", "");
        List.of(corrected, late, silent).forEach(audit::communicated);
        manager(mistaken, "withdrawal", "{\"reason\":\"A mistake\"}");
        on("2027-02-11");
        audit.planned(corrected);
        manager(corrected, "plan-approval", "{}");
        on("2027-03-03");
        audit.planned(late);
        on("2027-04-02");
        AuditApi.act(AuditApi.supplier(audited), corrected, "correction", AuditApi.CORRECTION)
                .then()
                .statusCode(200);
        manager(corrected, "closure", AuditApi.ELIMINATED);
        audit.drafted().finalised();

        AuditStory shared =
                AuditStory.started(THERE, reused, "2027-04-02", ",\"criteria\":[{\"id\":\"" + criterion + "\"}]");
        String theirs = shared.found(
                "MAJOR",
                "2027-04-02",
                "Hours",
                ",\"criterionId\":\"%s\",\"siteCountry\":\"CN\",\"brand\":\"Secret\"".formatted(criterion));
        shared.communicated(theirs);
        shared.planned(theirs);
        shared.drafted().finalised().commented("{\"comment\":\"Fine\"}");
        shared.share(NETWORK).then().statusCode(200);
        AuditStory.started(THERE, SuiteFacts.supplier(), "2027-04-02", "")
                .found("SERIOUS", "2027-04-02", "Not shared", "");
        AuditApi.post(
                        AuditApi.manager(HERE),
                        AuditStory.SHARED + "/" + shared.id() + "/reuses",
                        "{\"criterionIds\":[\"" + criterion + "\"]}")
                .then()
                .statusCode(201);
    }

    @AfterEach
    void back_to_today() {
        AuditApi.setOffset(0);
    }

    static void on(String day) {
        AuditApi.noonOf(day, "Europe/Stockholm");
    }

    private static void manager(String nonCompliance, String act, String body) {
        AuditApi.act(AuditApi.manager(HERE), nonCompliance, act, body).then().statusCode(200);
    }

    static JsonPath report(String authority, String query) {
        return AuditApi.as(AuditApi.manager(authority))
                .get(REPORT + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Response as(String type, String language, String query) {
        Response answer = AuditApi.as(AuditApi.manager(HERE))
                .accept(type)
                .header("Accept-Language", language)
                .get(REPORT + query);
        answer.then().statusCode(200).contentType(startsWith(type));
        return answer;
    }

    @Test
    @DisplayName(
            "A34, A6, A12, G8: coverage counts suppliers with an audit, a reused result or a reviewed report, beside the source's 10-15 %")
    void coverage() {
        JsonPath report = report(HERE, YEAR);
        assertEquals(3, report.getInt("coverage.suppliers"));
        assertEquals(2, report.getInt("coverage.followedUp"));
        assertEquals(66.7f, report.getFloat("coverage.followedUpPercent"));
        assertEquals(1, report.getInt("coverage.desktopAudits"));
        assertEquals(1, report.getInt("coverage.auditsAvoided"));
        assertEquals(0, report.getInt("coverage.auditsAvoidedByOthers"));
        assertEquals(1, report(THERE, YEAR).getInt("coverage.auditsAvoidedByOthers"));
        assertEquals(10, report.getInt("coverage.referenceFromPercent"));
        assertEquals(15, report.getInt("coverage.referenceToPercent"));
        assertEquals(0, report(HERE, "?from=2030-01-01").getInt("coverage.suppliers"));
    }

    @Test
    @DisplayName(
            "A34: of what was found in the year, how much is settled, overdue, and how long plans and corrections took")
    void what_became_of_the_findings() {
        JsonPath report = report(HERE, YEAR);
        String[] names = {
            "findings",
            "serious",
            "major",
            "minor",
            "observations",
            "communicated",
            "planned",
            "closed",
            "corrected",
            "open",
            "overdue",
            "latePlans",
            "lateCorrections"
        };
        int[] told =
                Stream.of(names).mapToInt(name -> report.getInt("own." + name)).toArray();
        assertArrayEquals(new int[] {3, 1, 1, 1, 1, 3, 2, 1, 1, 2, 1, 2, 0}, told);
        assertEquals(33.3f, report.getFloat("own.overduePercent"));
        assertEquals(20.0f, report.getFloat("own.meanDaysToPlan"));
        assertEquals(20.0f, report.getFloat("own.medianDaysToPlan"));
        assertEquals(60.0f, report.getFloat("own.meanDaysToCorrection"));
        assertEquals(60.0f, report.getFloat("own.medianDaysToCorrection"));
        assertEquals(1, report(HERE, "?from=2026-01-01").getInt("own.findings"));
    }

    @Test
    @DisplayName("A34: findings by theme, country, brand and category; what was not said stands under no key")
    void groups() {
        JsonPath report = report(HERE, YEAR);
        assertEquals(java.util.Arrays.asList(null, "monitoring"), report.getList("own.byTheme.key"));
        assertEquals(List.of(2, 1), report.getList("own.byTheme.findings"));
        assertEquals(List.of("CN", "VN"), report.getList("own.byCountry.key"));
        assertEquals(List.of(2, 1), report.getList("own.byCountry.findings"));
        assertEquals(List.of(1, 0), report.getList("own.byCountry.closed"));
        assertEquals(List.of(0, 1), report.getList("own.byCountry.overdue"));
        assertEquals(1, report.getInt("own.byBrand.find { it.key == '=Acme' }.findings"));
        assertEquals(1, report.getInt("own.byCategory.find { it.key == 'TABLETS' }.findings"));
    }

    @Test
    @DisplayName(
            "A5, A34, FG6: over the network others count only by what they share; brands they did not release are not named")
    void over_the_network() {
        JsonPath report = report(HERE, YEAR + "&scope=NETWORK");
        assertEquals(List.of(NETWORK), report.getList("network.networks"));
        assertEquals(1, report.getInt("network.otherAuthorities"));
        assertEquals(2, report.getInt("network.audits"));
        assertEquals(2, report.getInt("network.suppliersAudited"));
        assertEquals(4, report.getInt("network.figures.findings"));
        assertEquals(1, report.getInt("network.figures.serious"));
        assertEquals(3, report.getInt("network.figures.byCountry.find { it.key == 'CN' }.findings"));
        assertEquals(2, report.getInt("network.figures.byTheme.find { it.key == 'monitoring' }.findings"));
        assertFalse(report.getList("network.figures.byBrand.key").contains("Secret"));
        assertEquals(3, report.getInt("own.findings"));
        SuiteFacts.member("REPORT-STRANGER", 1, "REPORT-ELSEWHERE");
        JsonPath stranger = report("REPORT-STRANGER", YEAR + "&scope=NETWORK");
        assertEquals(0, stranger.getInt("network.figures.findings"));
        assertEquals(0, stranger.getInt("network.otherAuthorities"));
    }

    @Test
    @DisplayName("A34, FG13: as CSV and as a workbook, one figure a row, a name that looks like a formula defused")
    void as_a_table() throws IOException {
        String csv = as("text/csv", "sv", YEAR).asString();
        assertTrue(csv.startsWith("scope,by,key,measure,value\r\n"), csv);
        assertTrue(csv.contains("own,,,followedUpPercent,66.7\r\n"), csv);
        assertTrue(csv.contains("own,brand,'=Acme,findings,1\r\n"), csv);
        assertTrue(csv.contains("own,country,CN,closed,1\r\n"), csv);
        Response lines = as(TableFormat.NDJSON_TYPE, "sv", YEAR);
        lines.then().header("Content-Disposition", containsString("follow-up-"));
        assertTrue(
                lines.asString()
                        .contains(
                                "{\"scope\":\"own\",\"by\":\"brand\",\"key\":\"=Acme\",\"measure\":\"findings\",\"value\":1}\n"),
                lines.asString());
        byte[] workbook = as(TableFormat.XLSX_TYPE, "sv", YEAR).asByteArray();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            List<Row> rows = book.getFirstSheet().read();
            assertTrue(rows.stream()
                    .anyMatch(row -> row.getCellText(3).equals("overduePercent")
                            && row.getCellAsNumber(4).orElseThrow().doubleValue() == 33.3));
            assertTrue(rows.stream().anyMatch(row -> row.getCellText(2).equals("'=Acme")));
        }
    }

    @Test
    @Tag("X8")
    @DisplayName(
            "X8: one page that a politician can read, with one table and one picture, in Swedish, Norwegian and English, without jargon")
    void as_a_page() {
        Response swedish = as("text/html", "sv-SE", YEAR);
        swedish.then()
                .header("Content-Language", "sv")
                .header("Content-Security-Policy", containsString("default-src 'none'"));
        String page = swedish.asString();
        assertTrue(page.contains("Vi har följt upp 2 av de 3 leverantörer som vi hade avtal med."), page);
        assertTrue(
                page.contains(
                        "Vi hittade 3 brister i arbetsvillkor och miljö. Avslutade: 1. Åtgärdas i tid: 1. Försenade: 1."),
                page);
        assertEquals(1, occurrences(page, "<table>"));
        assertEquals(1, occurrences(page, "<svg "));
        assertEquals(3, occurrences(page, "<rect "));
        for (String jargon : List.of("non-compliance", "Desktop", "corrective", "CAP", "null", "monitoring")) {
            assertFalse(page.contains(jargon), jargon);
        }
        assertTrue(as("text/html", "nn-NO", YEAR).asString().contains("Vi har fulgt opp 2 av de 3"));
        String english =
                as("text/html", "de, en;q=0.5", YEAR + "&scope=NETWORK").asString();
        assertTrue(english.contains("All who share"), english);
    }

    private static int occurrences(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }
}
