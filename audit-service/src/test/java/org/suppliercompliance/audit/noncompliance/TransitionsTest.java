package org.suppliercompliance.audit.noncompliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.suppliercompliance.audit.AuditProblem;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.audit.Sight;
import org.suppliercompliance.audit.deadline.DeadlineClock;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.Caller;

@DisplayName("FG11: every act from every state by every role")
class TransitionsTest {
    /** The state table once more, written by hand: state and act to the state behind it. */
    private static final Map<String, String> TABLE = new TreeMap<>(Map.ofEntries(
            Map.entry("DETECTED COMMUNICATE", "COMMUNICATED"),
            Map.entry("DETECTED WITHDRAW", "WITHDRAWN"),
            Map.entry("COMMUNICATED SUBMIT_PLAN", "PLAN_SUBMITTED"),
            Map.entry("COMMUNICATED WITHDRAW", "WITHDRAWN"),
            Map.entry("COMMUNICATED ADJUST_DEADLINE", "COMMUNICATED"),
            Map.entry("PLAN_REJECTED SUBMIT_PLAN", "PLAN_SUBMITTED"),
            Map.entry("PLAN_REJECTED WITHDRAW", "WITHDRAWN"),
            Map.entry("PLAN_REJECTED ADJUST_DEADLINE", "PLAN_REJECTED"),
            Map.entry("PLAN_SUBMITTED APPROVE_PLAN", "PLAN_APPROVED"),
            Map.entry("PLAN_SUBMITTED REJECT_PLAN", "PLAN_REJECTED"),
            Map.entry("PLAN_SUBMITTED WITHDRAW", "WITHDRAWN"),
            Map.entry("PLAN_SUBMITTED ADJUST_DEADLINE", "PLAN_SUBMITTED"),
            Map.entry("PLAN_APPROVED REPORT_CORRECTION", "CORRECTION_REPORTED"),
            Map.entry("PLAN_APPROVED WITHDRAW", "WITHDRAWN"),
            Map.entry("PLAN_APPROVED ADJUST_DEADLINE", "PLAN_APPROVED"),
            Map.entry("CORRECTION_REPORTED CLOSE", "CLOSED"),
            Map.entry("CORRECTION_REPORTED WITHDRAW", "WITHDRAWN"),
            Map.entry("CORRECTION_REPORTED ADJUST_DEADLINE", "CORRECTION_REPORTED"),
            Map.entry("CLOSED REOPEN", "PLAN_APPROVED")));

    /** The same for an observation: it is told and closed. */
    private static final Map<String, String> OF_OBSERVATIONS = Map.of(
            "DETECTED COMMUNICATE", "COMMUNICATED",
            "DETECTED WITHDRAW", "WITHDRAWN",
            "COMMUNICATED CLOSE", "CLOSED",
            "COMMUNICATED WITHDRAW", "WITHDRAWN",
            "CLOSED REOPEN", "COMMUNICATED");

    private static final Map<NonComplianceAct, Set<String>> ROLES = Map.of(
            NonComplianceAct.DETECT, Set.of(Role.AUDITOR, Role.SUSTAINABILITY_MANAGER),
            NonComplianceAct.COMMUNICATE, Set.of(Role.SUSTAINABILITY_MANAGER),
            NonComplianceAct.SUBMIT_PLAN, Set.of(Role.SUPPLIER, Role.SUSTAINABILITY_MANAGER),
            NonComplianceAct.APPROVE_PLAN, Set.of(Role.SUSTAINABILITY_MANAGER),
            NonComplianceAct.REJECT_PLAN, Set.of(Role.SUSTAINABILITY_MANAGER),
            NonComplianceAct.REPORT_CORRECTION, Set.of(Role.SUPPLIER, Role.SUSTAINABILITY_MANAGER),
            NonComplianceAct.CLOSE, Set.of(Role.SUSTAINABILITY_MANAGER),
            NonComplianceAct.REOPEN, Set.of(Role.SUSTAINABILITY_MANAGER),
            NonComplianceAct.WITHDRAW, Set.of(Role.SUSTAINABILITY_MANAGER),
            NonComplianceAct.ADJUST_DEADLINE, Set.of(Role.SUSTAINABILITY_MANAGER));

    private static final List<String> ALL_ROLES = List.of(
            Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR, Role.OPERATOR);

    @TestFactory
    Stream<DynamicTest> what_is_not_in_the_table_is_409_and_changes_nothing() {
        return transitions("FG11: ", Severity.MAJOR, TABLE, NonComplianceStatus.values());
    }

    @TestFactory
    Stream<DynamicTest> what_is_not_in_the_table_of_an_observation_is_409_too() {
        return transitions(
                "FG11, decision 6: an observation ",
                Severity.OBSERVATION,
                OF_OBSERVATIONS,
                NonComplianceStatus.DETECTED,
                NonComplianceStatus.COMMUNICATED,
                NonComplianceStatus.CLOSED,
                NonComplianceStatus.WITHDRAWN);
    }

    private static Stream<DynamicTest> transitions(
            String rows, Severity severity, Map<String, String> table, NonComplianceStatus... states) {
        return Stream.of(states)
                .flatMap(status -> Stream.of(NonComplianceAct.values())
                        .filter(act -> act != NonComplianceAct.DETECT)
                        .map(act -> DynamicTest.dynamicTest(rows + status + " " + act, () -> {
                            NonCompliance state = Cases.in(status, severity);
                            long version = state.version();
                            String next = table.get(status + " " + act);
                            if (next == null) {
                                ProblemException refused =
                                        assertThrows(ProblemException.class, () -> perform(act, state));
                                assertEquals(AuditProblem.ACT_NOT_ALLOWED_NOW, refused.type());
                                assertEquals(status, state.status());
                                assertEquals(version, state.version());
                            } else {
                                perform(act, state);
                                assertEquals(NonComplianceStatus.valueOf(next), state.status());
                                assertEquals(version + 1, state.version());
                            }
                        })));
    }

    @TestFactory
    Stream<DynamicTest> who_may_never_do_it_is_refused_in_every_state() {
        return Stream.of(NonComplianceAct.values())
                .flatMap(act -> ALL_ROLES.stream()
                        .map(role -> DynamicTest.dynamicTest("FG11, A13: " + role + " " + act, () -> {
                            boolean supplier = role.equals(Role.SUPPLIER);
                            Caller caller = new Caller(
                                    "somebody",
                                    Set.of(role),
                                    supplier ? null : "OSLO",
                                    supplier ? java.util.UUID.randomUUID() : null);
                            if (ROLES.get(act).contains(role)) {
                                Sight.of(caller).require(act.roles());
                            } else {
                                ProblemException refused = assertThrows(
                                        ProblemException.class,
                                        () -> Sight.of(caller).require(act.roles()));
                                assertEquals(StandardProblem.FORBIDDEN, refused.type());
                            }
                        })));
    }

    @Test
    @DisplayName("A32, FG11: a plan after its date and a reopening are allowed")
    void a_late_plan_and_a_reopening_are_allowed() {
        NonCompliance late = Cases.in(NonComplianceStatus.COMMUNICATED, Severity.MAJOR);
        late.submitPlan(Cases.plan(), Cases.supplier("2027-04-15"));
        assertEquals(NonComplianceStatus.PLAN_SUBMITTED, late.status());

        NonCompliance closed = Cases.in(NonComplianceStatus.CLOSED, Severity.MAJOR);
        closed.reopen(new ReopenNonCompliance("Found again"), Cases.manager("2027-06-20"));
        assertEquals(NonComplianceStatus.PLAN_APPROVED, closed.status());
    }

    @Test
    void an_observation_has_no_clock_no_date_to_adjust_and_closes_from_communicated() {
        NonCompliance state = Cases.in(NonComplianceStatus.COMMUNICATED, Severity.OBSERVATION);
        assertEquals(List.of(), state.clocks().added());
        assertEquals(
                AuditProblem.ACT_NOT_ALLOWED_NOW,
                assertThrows(ProblemException.class, () -> perform(NonComplianceAct.ADJUST_DEADLINE, state))
                        .type());
        state.close(new CloseNonCompliance(null, null, null, null), Cases.manager("2027-02-01"));
        assertEquals(NonComplianceStatus.CLOSED, state.status());
    }

    private static void perform(NonComplianceAct act, NonCompliance state) {
        Occasion manager = Cases.manager("2027-06-10");
        switch (act) {
            case DETECT -> throw new IllegalArgumentException("a case is detected once");
            case COMMUNICATE -> state.communicate(new CommunicateNonCompliance(null), manager);
            case SUBMIT_PLAN -> state.submitPlan(Cases.plan(), Cases.supplier("2027-06-10"));
            case APPROVE_PLAN -> state.approvePlan(manager);
            case REJECT_PLAN -> state.rejectPlan(new RejectPlan("Not the root cause"), manager);
            case REPORT_CORRECTION -> state.reportCorrection(Cases.correction(), Cases.supplier("2027-06-10"));
            case CLOSE -> state.close(Cases.eliminated(), manager);
            case REOPEN -> state.reopen(new ReopenNonCompliance("Found again"), manager);
            case WITHDRAW -> state.withdraw(new WithdrawNonCompliance("A mistake"), manager);
            case ADJUST_DEADLINE ->
                state.adjust(
                        new AdjustDeadline(
                                DeadlineClock.CORRECTION,
                                LocalDate.of(2027, 9, 30),
                                "RESTRUCTURING",
                                "New owner",
                                "manager-9"),
                        manager);
        }
    }
}
