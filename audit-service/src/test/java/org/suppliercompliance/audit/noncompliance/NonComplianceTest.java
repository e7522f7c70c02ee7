package org.suppliercompliance.audit.noncompliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditProblem;
import org.suppliercompliance.audit.deadline.Adjustment;
import org.suppliercompliance.audit.deadline.Deadline;
import org.suppliercompliance.audit.deadline.DeadlineClock;
import org.suppliercompliance.chassis.problem.Fault;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;

@DisplayName("The rules of a non-compliance")
class NonComplianceTest {
    private static Deadline current(NonCompliance state, DeadlineClock clock) {
        return state.clocks().current(clock).orElseThrow();
    }

    private static List<String> refused(Runnable act) {
        ProblemException refused = assertThrows(ProblemException.class, act::run);
        assertEquals(StandardProblem.UNPROCESSABLE, refused.type());
        return refused.faults().stream().map(Fault::pointer).toList();
    }

    @Test
    @DisplayName("A22, G1: both clocks run from the day of communication")
    void both_clocks_run_from_the_communication() {
        NonCompliance state = Cases.communicated("2027-01-31");
        assertEquals(
                LocalDate.of(2027, 2, 28), current(state, DeadlineClock.PLAN).dueOn());
        assertEquals(
                LocalDate.of(2027, 3, 1), current(state, DeadlineClock.PLAN).overdueSince());
        assertEquals(
                LocalDate.of(2027, 7, 31),
                current(state, DeadlineClock.CORRECTION).dueOn());
        assertTrue(current(state, DeadlineClock.CORRECTION).running());
    }

    @Test
    @DisplayName("A22: communicated in the past is taken over, in the future or before the detection is refused")
    void communicated_in_the_past_but_not_in_the_future() {
        NonCompliance past = Cases.detected(Severity.MAJOR, "2026-10-01");
        past.communicate(new CommunicateNonCompliance(LocalDate.of(2026, 10, 5)), Cases.manager("2027-01-31"));
        assertEquals(
                LocalDate.of(2026, 11, 5), current(past, DeadlineClock.PLAN).dueOn());
        NonCompliance other = Cases.detected(Severity.MAJOR, "2027-01-31");
        assertEquals(
                List.of("/communicatedOn"),
                refused(() -> other.communicate(
                        new CommunicateNonCompliance(LocalDate.of(2027, 2, 1)), Cases.manager("2027-01-31"))));
        assertEquals(
                List.of("/communicatedOn"),
                refused(() -> other.communicate(
                        new CommunicateNonCompliance(LocalDate.of(2027, 1, 30)), Cases.manager("2027-01-31"))));
        assertEquals(NonComplianceStatus.DETECTED, other.status());
    }

    @Test
    @DisplayName("A23: a plan stops its clock on the day it came in, also when it is recorded later")
    void a_plan_stops_its_clock_on_the_day_it_came_in() {
        NonCompliance inTime = Cases.communicated("2027-01-31");
        inTime.submitPlan(Cases.planByPost("2027-02-26"), Cases.occasion("registrar", false, "2027-03-04"));
        Deadline plan = current(inTime, DeadlineClock.PLAN);
        assertFalse(plan.running());
        assertNull(plan.overdueSince(Cases.manager("2027-03-04").now()));
        assertTrue(current(inTime, DeadlineClock.CORRECTION).running());

        NonCompliance late = Cases.communicated("2027-01-31");
        late.submitPlan(Cases.plan(), Cases.supplier("2027-03-04"));
        assertEquals(
                LocalDate.of(2027, 3, 1),
                current(late, DeadlineClock.PLAN)
                        .overdueSince(Cases.manager("2027-03-04").now()));
    }

    @Test
    @DisplayName("A23: a rejection moves no date; the clock runs again under a new version")
    void a_rejected_plan_moves_no_date() {
        NonCompliance early = Cases.in(NonComplianceStatus.PLAN_REJECTED, Severity.MAJOR);
        Deadline plan = current(early, DeadlineClock.PLAN);
        assertEquals(LocalDate.of(2027, 2, 28), plan.dueOn());
        assertEquals(LocalDate.of(2027, 3, 1), plan.overdueSince());
        assertEquals(2, plan.version());
        assertTrue(plan.running());

        NonCompliance late = Cases.in(NonComplianceStatus.PLAN_SUBMITTED, Severity.MAJOR);
        late.rejectPlan(new RejectPlan("No root cause"), Cases.manager("2027-03-10"));
        assertEquals(
                LocalDate.of(2027, 2, 28), current(late, DeadlineClock.PLAN).dueOn());
        assertEquals(
                LocalDate.of(2027, 3, 11), current(late, DeadlineClock.PLAN).overdueSince());
    }

    @Test
    @DisplayName(
            "A24: the correction clock stops at the report and resumes when the effect is missing, with the same date")
    void the_correction_clock_stops_and_resumes() {
        NonCompliance state = Cases.in(NonComplianceStatus.CORRECTION_REPORTED, Severity.MAJOR);
        assertFalse(current(state, DeadlineClock.CORRECTION).running());
        state.close(
                new CloseNonCompliance(Verdict.NOT_ELIMINATED, "Hours are at 70", null, null),
                Cases.manager("2027-06-20"));
        Deadline correction = current(state, DeadlineClock.CORRECTION);
        assertEquals(NonComplianceStatus.PLAN_APPROVED, state.status());
        assertEquals(LocalDate.of(2027, 7, 31), correction.dueOn());
        assertEquals(2, correction.version());
        assertTrue(correction.running());
    }

    @Test
    @DisplayName("A24: a reopening keeps the old date and lets the clock run again")
    void a_reopening_keeps_the_old_date() {
        NonCompliance state = Cases.in(NonComplianceStatus.CLOSED, Severity.MAJOR);
        state.reopen(new ReopenNonCompliance("Found again"), Cases.manager("2027-06-20"));
        assertEquals(
                LocalDate.of(2027, 7, 31),
                current(state, DeadlineClock.CORRECTION).dueOn());
        assertEquals(2, current(state, DeadlineClock.CORRECTION).version());
        assertNull(state.closedOn());
        assertEquals(List.of("/reason"), refused(() -> {
            NonCompliance closed = Cases.in(NonComplianceStatus.CLOSED, Severity.MAJOR);
            closed.reopen(new ReopenNonCompliance(" "), Cases.manager("2027-06-20"));
        }));
    }

    @Test
    @DisplayName("A25, G3: without code, reason and decider no date moves; with them both dates are kept in order")
    void adjusting_needs_code_reason_and_decider() {
        NonCompliance state = Cases.communicated("2027-01-31");
        assertEquals(
                List.of("/reasonCode", "/reason", "/decidedBy"),
                refused(() -> state.adjust(
                        new AdjustDeadline(DeadlineClock.PLAN, LocalDate.of(2027, 3, 15), null, " ", null),
                        Cases.manager("2027-02-10"))));
        assertEquals(List.of("/dueOn"), refused(() -> adjust(state, LocalDate.of(2027, 1, 30), "2027-02-10")));
        adjust(state, LocalDate.of(2027, 3, 15), "2027-02-10");
        adjust(state, LocalDate.of(2027, 2, 28), "2027-02-11");
        assertEquals(
                List.of("1 2027-02-28 2027-03-15", "2 2027-03-15 2027-02-28"),
                state.clocks().adjustments(DeadlineClock.PLAN).stream()
                        .map(made -> (made.version() - 1) + " " + made.previousDueOn() + " " + made.dueOn())
                        .toList());
        assertEquals(3, current(state, DeadlineClock.PLAN).version());
        assertEquals(
                LocalDate.of(2027, 2, 28), current(state, DeadlineClock.PLAN).computedOn());
    }

    @Test
    @DisplayName("A25: the date of a plan in hand can be moved while its clock stands still; an agreed plan's cannot")
    void a_stopped_clock_stays_stopped_when_its_date_moves() {
        NonCompliance state = Cases.in(NonComplianceStatus.PLAN_SUBMITTED, Severity.MAJOR);
        Adjustment made = adjust(state, LocalDate.of(2027, 3, 31), "2027-02-11");
        assertEquals(2, made.version());
        assertFalse(current(state, DeadlineClock.PLAN).running());
        state.approvePlan(Cases.manager("2027-02-12"));
        assertEquals(
                AuditProblem.ACT_NOT_ALLOWED_NOW,
                assertThrows(ProblemException.class, () -> adjust(state, LocalDate.of(2027, 4, 1), "2027-02-13"))
                        .type());
    }

    @Test
    @DisplayName(
            "Decision 4, A25: a plan's date moved after its rejection: late is still the day after the rejection, also with the next plan in hand")
    void a_date_moved_after_a_rejection() {
        NonCompliance state = Cases.in(NonComplianceStatus.PLAN_SUBMITTED, Severity.MAJOR);
        state.rejectPlan(new RejectPlan("No root cause"), Cases.manager("2027-03-10"));
        adjust(state, LocalDate.of(2027, 3, 5), "2027-03-10");
        assertEquals(
                LocalDate.of(2027, 3, 11), current(state, DeadlineClock.PLAN).overdueSince());

        state.submitPlan(Cases.plan(), Cases.supplier("2027-03-10"));
        adjust(state, LocalDate.of(2027, 3, 6), "2027-03-12");
        assertNull(current(state, DeadlineClock.PLAN)
                .overdueSince(Cases.manager("2027-03-12").now()));
        adjust(state, LocalDate.of(2027, 3, 20), "2027-03-12");
        assertEquals(
                LocalDate.of(2027, 3, 21), current(state, DeadlineClock.PLAN).overdueSince());
    }

    @Test
    @DisplayName(
            "A30: four eyes: whoever raised the finding or recorded plan or correction neither approves nor closes")
    @Tag("A30")
    void four_eyes() {
        for (String involved : List.of(Cases.AUDITOR, Cases.SUPPLIER)) {
            NonCompliance state = Cases.in(NonComplianceStatus.PLAN_SUBMITTED, Severity.MAJOR);
            Occasion theirs = Cases.occasion(involved, false, "2027-02-12");
            assertEquals(
                    AuditProblem.FOUR_EYES,
                    assertThrows(ProblemException.class, () -> state.approvePlan(theirs))
                            .type());
            assertEquals(NonComplianceStatus.PLAN_SUBMITTED, state.status());
        }
        NonCompliance reported = Cases.in(NonComplianceStatus.CORRECTION_REPORTED, Severity.MAJOR);
        assertEquals(
                AuditProblem.FOUR_EYES,
                assertThrows(
                                ProblemException.class,
                                () -> reported.close(
                                        Cases.eliminated(), Cases.occasion(Cases.SUPPLIER, false, "2027-06-05")))
                        .type());
    }

    @Test
    @DisplayName("A24: closing needs verified evidence and an effect check; without a mechanism a reason")
    void closing_needs_evidence_and_an_effect_check() {
        NonCompliance state = Cases.in(NonComplianceStatus.CORRECTION_REPORTED, Severity.MAJOR);
        Occasion manager = Cases.manager("2027-06-05");
        assertEquals(
                List.of("/evidenceVerified", "/effectCheck"),
                refused(() -> state.close(new CloseNonCompliance(Verdict.ELIMINATED, null, false, null), manager)));
        assertEquals(
                List.of("/reason"),
                refused(() -> state.close(new CloseNonCompliance(Verdict.NO_MECHANISM, null, null, null), manager)));
        assertEquals(
                List.of("/verdict"),
                refused(() -> state.close(new CloseNonCompliance(null, null, null, null), manager)));
        state.close(new CloseNonCompliance(Verdict.NO_MECHANISM, null, null, "The site is gone"), manager);
        assertEquals(NonComplianceStatus.CLOSED, state.status());
        assertEquals(LocalDate.of(2027, 6, 5), state.closedOn());
    }

    @Test
    @DisplayName("A32: the authority records on behalf what came in, and says how; the supplier cannot")
    void on_behalf_needs_to_say_how() {
        NonCompliance state = Cases.communicated("2027-01-31");
        assertEquals(List.of("/onBehalf"), refused(() -> state.submitPlan(Cases.plan(), Cases.manager("2027-02-05"))));
        assertEquals(
                List.of("/onBehalf", "/receivedOn"),
                refused(() -> state.submitPlan(Cases.planByPost("2027-02-01"), Cases.supplier("2027-02-05"))));
        assertEquals(
                List.of("/receivedOn"),
                refused(() -> state.submitPlan(Cases.planByPost("2027-02-06"), Cases.manager("2027-02-05"))));
        assertEquals(
                List.of("/receivedOn"),
                refused(() -> state.submitPlan(Cases.planByPost("2027-01-30"), Cases.manager("2027-02-05"))));
    }

    @Test
    @DisplayName(
            "A32: what is recorded on behalf came in after the rejection, the judgement or the reopening that it answers, or on that day")
    @Tag("A32")
    void nothing_answers_what_was_not_said_yet() {
        NonCompliance rejected = Cases.in(NonComplianceStatus.PLAN_REJECTED, Severity.MAJOR);
        Occasion march = Cases.occasion("registrar", false, "2027-03-10");
        assertEquals(List.of("/receivedOn"), refused(() -> rejected.submitPlan(Cases.planByPost("2027-02-11"), march)));
        rejected.submitPlan(Cases.planByPost("2027-02-12"), march);
        assertEquals(NonComplianceStatus.PLAN_SUBMITTED, rejected.status());

        NonCompliance judged = Cases.in(NonComplianceStatus.CORRECTION_REPORTED, Severity.MAJOR);
        judged.close(
                new CloseNonCompliance(Verdict.NOT_ELIMINATED, "Hours are at 70", null, null),
                Cases.manager("2027-06-20"));
        NonCompliance reopened = Cases.in(NonComplianceStatus.CLOSED, Severity.MAJOR);
        reopened.reopen(new ReopenNonCompliance("Found again"), Cases.manager("2027-06-20"));
        Occasion july = Cases.occasion("registrar", false, "2027-07-10");
        for (NonCompliance state : List.of(judged, reopened)) {
            assertEquals(
                    List.of("/receivedOn"),
                    refused(() -> state.reportCorrection(Cases.correctionByPost("2027-06-19"), july)));
            state.reportCorrection(Cases.correctionByPost("2027-06-20"), july);
            assertEquals(NonComplianceStatus.CORRECTION_REPORTED, state.status());
        }
    }

    private static Adjustment adjust(NonCompliance state, LocalDate dueOn, String day) {
        return state.adjust(
                new AdjustDeadline(DeadlineClock.PLAN, dueOn, "RESTRUCTURING", "New owner", "manager-9"),
                Cases.manager(day));
    }
}
