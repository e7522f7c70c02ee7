package org.suppliercompliance.audit.supplierreports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.suppliercompliance.audit.AuditProblem;
import org.suppliercompliance.audit.correctiveaction.OnBehalf;
import org.suppliercompliance.audit.supplierreports.ReportQuestion.Section;
import org.suppliercompliance.chassis.problem.Fault;
import org.suppliercompliance.chassis.problem.ProblemException;

@DisplayName("The rules of a supplier report")
class SupplierReportTest {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final LocalDate START = LocalDate.of(2027, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2027, 6, 21);
    private static final OnBehalf POST = new OnBehalf("DNR 2027/118", null);

    private static SupplierReport in(ReportStatus status) {
        boolean came = status == ReportStatus.RECEIVED || status == ReportStatus.REVIEWED;
        return new SupplierReport(
                new UUID(0, 1),
                "OSLO",
                new UUID(0, 2),
                new UUID(0, 3),
                "C-1",
                START,
                "SR-2027-00001",
                ReportTemplate.CURRENT.code(),
                ReportTemplate.CURRENT.templateVersion(),
                status,
                START,
                new ReportDate(new UUID(0, 4), 1, LocalDate.of(2027, 7, 1), STOCKHOLM),
                came
                        ? new SupplierReport.Received(TODAY, "clerk", ReportBasis.SUPPLIER_STATEMENT, POST, List.of())
                        : null,
                null,
                null,
                2);
    }

    private static SupplierReport.Occasion by(String subject, boolean supplier) {
        return new SupplierReport.Occasion(subject, supplier, TODAY);
    }

    private static List<ReportAnswer> answersTo(Set<Section> sections) {
        return ReportTemplate.CURRENT.questions().stream()
                .filter(question -> question.required() || question.section() == Section.POLICIES)
                .filter(question -> sections.contains(question.section()))
                .map(question -> new ReportAnswer(question.id(), "So and so"))
                .toList();
    }

    private static List<String> pointers(Supplier<SupplierReport> act) {
        return assertThrows(ProblemException.class, act::get).faults().stream()
                .map(Fault::pointer)
                .toList();
    }

    private static String outcome(Supplier<SupplierReport> act) {
        try {
            return act.get().status().name();
        } catch (ProblemException refused) {
            return String.valueOf(refused.type().status());
        }
    }

    @ParameterizedTest
    @EnumSource(ReportStatus.class)
    @DisplayName("A18: handed in once while it is asked for, reviewed once when it came in; all else is 409")
    void acts_by_state(ReportStatus status) {
        String expected = switch (status) {
            case REQUESTED -> "RECEIVED 409";
            case RECEIVED -> "409 REVIEWED";
            case REVIEWED, WITHDRAWN -> "409 409";
        };
        SubmitReport whole = new SubmitReport(answersTo(Set.of(Section.values())), null, null, null);
        assertEquals(
                expected,
                outcome(() -> in(status).submit(whole, by("s-1", true))) + " "
                        + outcome(() -> in(status)
                                .review(new ReviewReport(ReportResult.SUFFICIENT, "Good"), by("m-1", false))));
    }

    @Test
    @DisplayName("A19: policies alone are no report; each question about routines must be answered, each once")
    void policies_alone_are_no_report() {
        SubmitReport policies = new SubmitReport(answersTo(Set.of(Section.POLICIES)), null, null, null);
        ProblemException refused = assertThrows(
                ProblemException.class, () -> in(ReportStatus.REQUESTED).submit(policies, by("s-1", true)));
        String open = refused.faults().get(0).detail();
        for (String routine :
                List.of("responsible", "finding-risks", "handling-risks", "monitoring", "non-compliances")) {
            assertTrue(open.contains(routine), open);
        }
        assertEquals(-1, open.indexOf("policies"));

        List<ReportAnswer> twice = new ArrayList<>(answersTo(Set.of(Section.values())));
        twice.add(twice.get(0));
        twice.add(new ReportAnswer("shoe-size", "44"));
        int last = twice.size() - 1;
        assertEquals(
                List.of("/answers/" + (last - 1) + "/question", "/answers/" + last + "/question"),
                pointers(() ->
                        in(ReportStatus.REQUESTED).submit(new SubmitReport(twice, null, null, null), by("s-1", true))));
    }

    @Test
    @DisplayName("A20: desk research is the authority's, names its document, and may leave questions open")
    void desk_research() {
        List<ReportAnswer> some = List.of(new ReportAnswer("factories", "As published by the brand"));
        SubmitReport research = new SubmitReport(some, ReportBasis.DESK_RESEARCH, null, POST);
        SupplierReport received = in(ReportStatus.REQUESTED).submit(research, by("m-1", false));
        assertEquals(ReportBasis.DESK_RESEARCH, received.received().basis());
        assertEquals(
                List.of("/basis"),
                pointers(() -> in(ReportStatus.REQUESTED)
                        .submit(new SubmitReport(some, ReportBasis.DESK_RESEARCH, null, null), by("s-1", true))));
        assertEquals(
                List.of("/onBehalf"),
                pointers(() -> in(ReportStatus.REQUESTED)
                        .submit(new SubmitReport(some, ReportBasis.DESK_RESEARCH, null, null), by("m-1", false))));
        assertEquals(
                List.of("/receivedOn"),
                pointers(() -> in(ReportStatus.REQUESTED)
                        .submit(
                                new SubmitReport(some, ReportBasis.DESK_RESEARCH, START.minusDays(1), POST),
                                by("m-1", false))));
    }

    @Test
    @DisplayName("Decision 5: whoever recorded the report does not review it, and a review has an assessment")
    void four_eyes() {
        ReviewReport review = new ReviewReport(ReportResult.INSUFFICIENT, "No routine");
        assertEquals(
                AuditProblem.FOUR_EYES,
                assertThrows(
                                ProblemException.class,
                                () -> in(ReportStatus.RECEIVED).review(review, by("clerk", false)))
                        .type());
        assertEquals(
                List.of("/assessment"),
                pointers(() -> in(ReportStatus.RECEIVED)
                        .review(new ReviewReport(ReportResult.SUFFICIENT, " "), by("m-1", false))));
        assertEquals(
                new SupplierReport.Review(TODAY, "m-1", ReportResult.INSUFFICIENT, "No routine"),
                in(ReportStatus.RECEIVED).review(review, by("m-1", false)).review());
    }

    @Test
    @DisplayName("A18: six calendar months after the start, to the end of a shorter month; overdue the day after")
    void due_and_overdue() {
        assertEquals(
                LocalDate.of(2027, 2, 28),
                ReportDate.after(LocalDate.of(2026, 8, 31), 6, 1, STOCKHOLM).dueOn());
        Instant lastSecond = Instant.parse("2027-07-01T21:59:59Z");
        assertNull(in(ReportStatus.REQUESTED).overdueSince(lastSecond));
        assertEquals(LocalDate.of(2027, 7, 2), in(ReportStatus.REQUESTED).overdueSince(lastSecond.plusSeconds(1)));
        assertNull(in(ReportStatus.RECEIVED).overdueSince(lastSecond.plusSeconds(1)), "it came in time");
        assertNull(in(ReportStatus.WITHDRAWN).overdueSince(lastSecond.plusSeconds(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "true, 2027-01-01, , , , REQUEST",
        "true, 2027-06-21, , , , REQUEST",
        "true, 2027-06-22, , , , WAIT",
        "true, , , , , NOTHING",
        "false, 2027-01-01, , , , NOTHING",
        "true, 2024-01-01, 2027-06-20, , , NOTHING",
        "true, 2024-01-01, 2027-06-21, , , REQUEST",
        "true, 2027-01-01, , REQUESTED, 2027-01-01, NOTHING",
        "true, 2027-03-01, , REQUESTED, 2027-01-01, NEW_DATE",
        "false, 2027-01-01, , REQUESTED, 2027-01-01, WITHDRAW",
        "true, , , REQUESTED, 2027-01-01, WITHDRAW",
        "true, 2027-01-01, 2027-06-21, REQUESTED, 2027-01-01, NOTHING",
        "true, 2027-01-01, 2027-06-20, REQUESTED, 2027-01-01, WITHDRAW",
        "true, 2026-12-21, 2027-06-20, REQUESTED, 2026-12-21, WITHDRAW",
        "true, 2026-12-20, 2027-06-20, REQUESTED, 2026-12-20, NOTHING",
        "true, 2027-02-01, 2027-06-20, REQUESTED, 2027-01-01, WITHDRAW",
        "true, 2027-01-01, , WITHDRAWN, 2027-01-01, NEW_DATE",
        "true, 2024-01-01, 2027-06-20, WITHDRAWN, 2024-01-01, NOTHING",
        "true, 2024-01-01, 2027-06-21, WITHDRAWN, 2024-01-01, NEW_DATE",
        "true, 2027-06-22, , WITHDRAWN, 2027-01-01, WAIT",
        "false, 2027-01-01, , WITHDRAWN, 2027-01-01, NOTHING",
        "true, 2027-03-01, , RECEIVED, 2027-01-01, NOTHING",
        "false, 2027-01-01, , REVIEWED, 2027-01-01, NOTHING"
    })
    @DisplayName("A16: what a contract says about its report, and what follows")
    @Tag("A16")
    void what_follows_from_a_contract(
            boolean duty,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable ReportStatus status,
            @Nullable LocalDate askedFor,
            ReportDuty.Outcome expected) {
        assertEquals(expected, duty(duty, start, end, status, askedFor).outcome(TODAY));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-06-22, , , 2027-06-22",
        "2027-01-01, , , ",
        "2027-01-01, 2027-06-25, , 2027-06-26",
        "2027-01-01, 2027-07-01, , ",
        "2027-01-01, 2027-06-21, REQUESTED, 2027-06-22",
        "2027-01-01, 2027-06-20, REQUESTED, ",
        "2027-01-01, 2027-06-30, WITHDRAWN, 2027-07-01",
        "2027-01-01, 2027-06-30, RECEIVED, "
    })
    @DisplayName(
            "A16: a contract is looked at again on its first day, and on the day after an end before its report falls due")
    @Tag("A16")
    void when_a_contract_is_looked_at_again(
            LocalDate start, @Nullable LocalDate end, @Nullable ReportStatus status, @Nullable LocalDate expected) {
        assertEquals(expected, duty(true, start, end, status, start).lookAgain(TODAY));
    }

    private static ReportDuty duty(
            boolean duty,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable ReportStatus status,
            @Nullable LocalDate askedFor) {
        return new ReportDuty(duty, start, end, status, askedFor, start == null ? null : start.plusMonths(6));
    }

    @Test
    @DisplayName("A17, A19: the shipped template asks for activities, brands and routines, in three languages")
    @Tag("A17")
    @Tag("A19")
    void the_shipped_template() {
        assertEquals(
                Set.of(Section.ACTIVITIES, Section.BRANDS, Section.ROUTINES, Section.EVIDENCE, Section.IMPROVEMENT),
                ReportTemplate.CURRENT.questions().stream()
                        .filter(ReportQuestion::required)
                        .map(ReportQuestion::section)
                        .collect(Collectors.toSet()));
        for (ReportQuestion question : ReportTemplate.CURRENT.questions()) {
            assertEquals(Set.of("en", "sv", "nb"), question.text().keySet(), question.id());
        }
    }
}
