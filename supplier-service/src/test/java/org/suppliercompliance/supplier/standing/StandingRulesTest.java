package org.suppliercompliance.supplier.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suppliercompliance.chassis.inbox.PoisonEventException;

class StandingRulesTest {
    private static final LocalDate PLAN = LocalDate.parse("2027-02-28");
    private static final LocalDate CORRECTION = LocalDate.parse("2027-07-31");
    private static final Instant COMMUNICATED = Instant.parse("2027-01-31T12:00:00Z");

    /** What the audit service tells of a case. */
    private static final List<String> CASES = new AuditTopicSubscription(
                    new ObjectMapper(), new StandingLedger(), new SharedLedger())
            .types().stream()
                    .filter(type -> !type.contains("sanction") && !type.contains("shar"))
                    .toList();

    private static AuditedCase at(CaseStatus status, LocalDate plan, LocalDate correction, String zone) {
        return at(status, plan, correction, null, null, zone);
    }

    private static AuditedCase at(
            CaseStatus status,
            LocalDate plan,
            LocalDate correction,
            LocalDate planOverdueFrom,
            LocalDate correctionOverdueFrom,
            String zone) {
        UUID id = UUID.randomUUID();
        return new AuditedCase(
                id,
                "NC-2027-00001",
                "OSLO",
                id,
                "MAJOR",
                status,
                PLAN,
                null,
                plan,
                correction,
                planOverdueFrom,
                correctionOverdueFrom,
                zone);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "COMMUNICATED, 2027-02-28T23:00:00Z",
        "PLAN_REJECTED, 2027-02-28T23:00:00Z",
        "PLAN_SUBMITTED, 2027-07-31T22:00:00Z",
        "PLAN_APPROVED, 2027-07-31T22:00:00Z",
        "CORRECTION_REPORTED, 9999-01-01T00:00:00Z",
        "DETECTED, 9999-01-01T00:00:00Z",
        "CLOSED, 9999-12-31T00:00:00Z",
        "WITHDRAWN, 9999-12-31T00:00:00Z"
    })
    @DisplayName(
            "decision 4: only the date of a running clock can turn a supplier red, at the end of that day where the authority is")
    void dates(CaseStatus status, Instant passed) {
        assertEquals(
                passed,
                at(status, PLAN, CORRECTION, "Europe/Oslo").orderAt("audit.deadline-adjusted.v1", COMMUNICATED));
    }

    @ParameterizedTest(name = "{0} at {2}: {3}")
    @CsvSource({
        "plan-rejected, PLAN_REJECTED, 2027-02-20T12:00:00Z, 2027-02-28T23:00:00Z",
        "plan-rejected, PLAN_REJECTED, 2027-03-10T12:00:00Z, 2027-03-10T23:00:00Z",
        "plan-rejected, PLAN_REJECTED, 2027-03-10T23:30:00Z, 2027-03-11T23:00:00Z",
        "non-compliance-closed, PLAN_APPROVED, 2027-08-10T12:00:00Z, 2027-08-10T22:00:00Z",
        "non-compliance-reopened, PLAN_APPROVED, 2027-09-01T12:00:00Z, 2027-09-01T22:00:00Z",
        "plan-approved, PLAN_APPROVED, 2027-08-10T12:00:00Z, 2027-07-31T22:00:00Z",
        "non-compliance-closed, CLOSED, 2027-08-10T12:00:00Z, 9999-12-31T00:00:00Z"
    })
    @DisplayName(
            "decision 4: a clock that runs again after its date turns a supplier red on the day after, where the authority is; one that runs again in time, after its date")
    void clocks_that_run_again(String fact, CaseStatus status, Instant toldAt, Instant passed) {
        assertEquals(passed, at(status, PLAN, CORRECTION, "Europe/Oslo").orderAt("audit." + fact + ".v1", toldAt));
    }

    @ParameterizedTest(name = "{0}, {1}: overdue from {2} and {3}, red at {4}")
    @CsvSource({
        "deadline-adjusted, PLAN_REJECTED, 2027-03-11, 2027-08-01, 2027-03-10T23:00:00Z",
        "deadline-adjusted, PLAN_APPROVED, 2027-03-11, 2027-09-02, 2027-09-01T22:00:00Z",
        "plan-rejected, PLAN_REJECTED, 2027-03-11, 2027-08-01, 2027-03-10T23:00:00Z",
        "deadline-adjusted, PLAN_REJECTED, 2027-03-11, 2027-03-05, 2027-03-04T23:00:00Z",
        "deadline-adjusted, PLAN_SUBMITTED, 2027-03-11, 2027-08-01, 2027-07-31T22:00:00Z"
    })
    @DisplayName(
            "decision 4: a supplier turns red on the first day that a running date is overdue as its case tells it, whichever fact tells it and when")
    void first_day_overdue(
            String fact, CaseStatus status, LocalDate planFrom, LocalDate correctionFrom, Instant passed) {
        AuditedCase told = at(status, PLAN, CORRECTION, planFrom, correctionFrom, "Europe/Oslo");

        assertEquals(passed, told.orderAt("audit." + fact + ".v1", Instant.parse("2027-03-20T12:00:00Z")));
    }

    @Test
    @DisplayName(
            "decision 4: of a plan rejected late and a correction that was due meanwhile the correction makes red first")
    void the_clock_that_ran_all_along() {
        LocalDate between = LocalDate.parse("2027-03-05");
        AuditedCase.Due due = at(CaseStatus.PLAN_REJECTED, PLAN, between, "Europe/Oslo")
                .due("audit.plan-rejected.v1", Instant.parse("2027-03-10T12:00:00Z"));

        assertEquals(new AuditedCase.Due(CaseClock.CORRECTION, between, between), due);
    }

    @Test
    @DisplayName("decision 4: the earlier of two running dates counts, also when an adjustment turned them round")
    void the_earlier_date() {
        AuditedCase.Due due = at(CaseStatus.COMMUNICATED, CORRECTION, PLAN, "Europe/Oslo")
                .due("audit.deadline-adjusted.v1", COMMUNICATED);

        assertEquals(new AuditedCase.Due(CaseClock.CORRECTION, PLAN, PLAN), due);
    }

    @Test
    @DisplayName("decision 9: nothing open is green, open is yellow until the very moment its date has passed")
    void colours() {
        Instant passed = Instant.parse("2027-02-28T23:00:00Z");

        assertEquals(StandingColour.GREEN, StandingColour.of(AuditedCase.CLEAR, passed));
        assertEquals(StandingColour.YELLOW, StandingColour.of(passed, passed.minusNanos(1)));
        assertEquals(StandingColour.RED, StandingColour.of(passed, passed));
        assertEquals(StandingColour.YELLOW, StandingColour.of(AuditedCase.UNDATED, passed));
    }

    @Test
    @DisplayName(
            "a fact without what a standing needs, or with a zone that does not exist, is poison and stops nobody else")
    void poison() {
        AuditedCase nameless =
                new AuditedCase(null, null, null, null, null, null, null, null, null, null, null, null, null);

        assertThrows(PoisonEventException.class, nameless::requireComplete);
        assertThrows(
                PoisonEventException.class,
                () -> at(CaseStatus.COMMUNICATED, PLAN, null, "Europe/Atlantis")
                        .orderAt("audit.non-compliance-communicated.v1", COMMUNICATED));
    }

    @Test
    @DisplayName("FC4 decision 9: a sanction stands once it is decided; one in a state that is not known is poison")
    void states_of_sanctions() {
        assertEquals(AuditedCase.CLEAR, sanction("LIFTED").orderAt());
        assertEquals(Instant.parse("2026-01-20T00:00:00Z"), sanction("DECIDED").orderAt());
        PoisonEventException poison = assertThrows(PoisonEventException.class, () -> sanction("PARTLY_LIFTED"));
        assertEquals("unknown status PARTLY_LIFTED", poison.getMessage());
    }

    private static KnownFact sanction(String status) {
        UUID id = UUID.randomUUID();
        return new DecidedSanction(id, "SA-1", "OSLO", id, "WARNING", status, LocalDate.parse("2026-01-20"))
                .fact(DecidedSanction.LIFTED, COMMUNICATED);
    }

    private static AskedReport report(String status, String dueOn, String zone) {
        UUID id = UUID.randomUUID();
        return new AskedReport(
                id, "SR-2027-00001", "OSLO", id, status, PLAN, dueOn == null ? null : LocalDate.parse(dueOn), zone);
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({
        "REQUESTED, 2027-07-31T21:59:59Z, false, 2027-07-31T22:00:00Z",
        "REQUESTED, 2027-07-31T22:00:00Z, true, 2027-07-31T22:00:00Z",
        "RECEIVED, 2027-08-01T12:00:00Z, false, 9999-12-31T00:00:00Z",
        "REVIEWED, 2027-08-01T12:00:00Z, false, 9999-12-31T00:00:00Z",
        "WITHDRAWN, 2027-08-01T12:00:00Z, false, 9999-12-31T00:00:00Z"
    })
    @DisplayName(
            "decision 9: a report counts from the end of its last day where the authority is, while it is owed, and is no case")
    void reports(String status, Instant now, boolean counts, Instant passed) {
        KnownFact fact = report(status, "2027-07-31", "Europe/Oslo").fact(now);

        assertEquals(StandingFactKind.REPORT, fact.kind());
        assertEquals(counts, fact.open());
        assertEquals(passed, fact.orderAt());
        assertEquals(0, fact.cases());
    }

    @Test
    @DisplayName("FC4: a report in a state that is not known, without a date or without a zone is poison")
    void reports_that_say_too_little() {
        List<AskedReport> reports = List.of(
                report("LOST", "2027-07-31", "Europe/Oslo"),
                report(null, "2027-07-31", "Europe/Oslo"),
                report("REQUESTED", null, "Europe/Oslo"),
                report("REQUESTED", "2027-07-31", null));
        reports.forEach(report -> assertThrows(PoisonEventException.class, () -> report.fact(COMMUNICATED)));
    }

    @Test
    @DisplayName("every example of the audit service's facts about reports can be read")
    void examples_of_reports() throws IOException {
        ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
        Path examples = Path.of("..", "contracts", "events", "audit");
        for (String type : new ReportTopicSubscription(new ObjectMapper(), new StandingLedger()).types()) {
            String file = type.substring("audit.".length()).replace(".v1", ".v1.example.json");
            KnownFact known = json.readValue(Files.readString(examples.resolve(file)), AskedReport.class)
                    .fact(Instant.parse("2027-07-02T12:00:00Z"));
            assertEquals("REGION-STOCKHOLM", known.authority(), file);
            assertEquals(file.startsWith("report-requested"), known.open(), file);
        }
    }

    @ParameterizedTest(name = "{0}, {1} open, {2} overdue: {3} cases at {4}")
    @CsvSource({
        "2026-03-01, 2, 0, 2, 9999-01-01T00:00:00Z",
        "2026-03-01, 2, 1, 2, 2026-03-01T00:00:00Z",
        "2026-03-01, 0, 0, 0, 9999-12-31T00:00:00Z",
        "2026-03-01, 0, true, 1, 2026-03-01T00:00:00Z",
        "2026-03-03, , 2, 2, 2026-03-02T12:00:00Z",
        ", , false, 0, 9999-12-31T00:00:00Z"
    })
    @DisplayName(
            "decision 9: a shared audit is red when a date had passed by then, from the day it was shared and never later than it was told")
    void shared_audits(LocalDate sharedOn, Integer open, String overdue, int cases, Instant from) throws IOException {
        SharedAudit audit = new SharedAudit(
                UUID.randomUUID(),
                null,
                "OSLO",
                UUID.randomUUID(),
                List.of("SE-REGIONS"),
                sharedOn,
                open,
                new ObjectMapper().readTree(overdue),
                null);

        assertEquals(cases, audit.openCases());
        assertEquals(from, audit.orderAt(Instant.parse("2026-03-02T12:00:00Z")));
    }

    @Test
    @DisplayName("every example of the audit service's facts about cases can be read")
    void examples() throws IOException {
        ObjectMapper json = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        Path examples = Path.of("..", "contracts", "events", "audit");
        for (String type : CASES) {
            String file = type.substring("audit.".length()) + ".example.json";
            AuditedCase known = json.readValue(Files.readString(examples.resolve(file)), AuditedCase.class);
            known.requireComplete();
            assertEquals("REGION-STOCKHOLM", known.authority(), file);
        }
    }
}
