package org.suppliercompliance.audit.sanctions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.suppliercompliance.audit.AuditProblem;
import org.suppliercompliance.audit.reference.ContractTerms;
import org.suppliercompliance.chassis.problem.Fault;
import org.suppliercompliance.chassis.problem.ProblemException;

@DisplayName("The rules of a sanction")
class SanctionTest {
    private static final LocalDate PROPOSED_ON = LocalDate.of(2027, 8, 31);
    private static final LocalDate TODAY = LocalDate.of(2027, 9, 15);
    private static final UUID CONTRACT = new UUID(1, 1);
    private static final ContractTerms CLAUSE = new ContractTerms(true, null);

    private static Sanction in(SanctionStatus status) {
        boolean decided = status == SanctionStatus.DECIDED || status == SanctionStatus.LIFTED;
        return new Sanction(
                new UUID(0, 1),
                "OSLO",
                new UUID(0, 2),
                "SA-2027-00001",
                new UUID(0, 3),
                "NC-2027-00001",
                SanctionTrigger.CORRECTION_OVERDUE,
                status,
                decided ? SanctionKind.WARNING : null,
                null,
                PROPOSED_ON,
                decided ? new Sanction.Word(PROPOSED_ON, "m-1", "Late") : null,
                null,
                null,
                null,
                null,
                4);
    }

    private static Sanction.Occasion by(String subject) {
        return new Sanction.Occasion(subject, Set.of("auditor", "clerk"), true, TODAY);
    }

    private static DecideSanction deciding(SanctionKind kind, @Nullable UUID contract, @Nullable LocalDate on) {
        return new DecideSanction(kind, contract, on, "No correction", null);
    }

    private static List<String> pointers(Function<Sanction, Sanction> act) {
        ProblemException refused = assertThrows(ProblemException.class, () -> act.apply(in(SanctionStatus.PROPOSED)));
        return refused.faults().stream().map(Fault::pointer).toList();
    }

    @ParameterizedTest
    @EnumSource(SanctionStatus.class)
    @DisplayName("A26: decided or declined only while proposed, lifted only while in force; all else is 409")
    void acts_by_state(SanctionStatus status) {
        String expected = switch (status) {
            case PROPOSED -> "DECIDED DECLINED 409";
            case DECIDED -> "409 409 LIFTED";
            case DECLINED, LIFTED, WITHDRAWN -> "409 409 409";
        };
        Sanction state = in(status);
        assertEquals(
                expected,
                outcome(() -> state.decide(deciding(SanctionKind.WARNING, null, null), null, by("m-2"))) + " "
                        + outcome(() -> state.decline(new DeclineSanction("In dialogue"), by("m-2"))) + " "
                        + outcome(() -> state.lift(new LiftSanction("Corrected"), by("m-2"))));
    }

    private static String outcome(java.util.function.Supplier<Sanction> act) {
        try {
            return act.get().status().name();
        } catch (ProblemException refused) {
            return String.valueOf(refused.type().status());
        }
    }

    @Test
    @DisplayName("A26: anything above a warning needs a contract with the clause; a stop or an end needs one that runs")
    void contract_by_kind() {
        ContractTerms without = new ContractTerms(false, null);
        ContractTerms ended = new ContractTerms(true, TODAY.minusDays(1));
        ContractTerms lastDay = new ContractTerms(true, TODAY);
        for (SanctionKind kind : SanctionKind.values()) {
            boolean warning = kind == SanctionKind.WARNING;
            boolean running = kind == SanctionKind.CALL_OFF_STOP || kind == SanctionKind.TERMINATION;
            assertEquals(!warning, refuses(kind, null, null), kind + " without a contract");
            assertEquals(!warning, refuses(kind, CONTRACT, without), kind + " without the clause");
            assertEquals(running, refuses(kind, CONTRACT, ended), kind + " on a contract that ended");
            assertEquals(false, refuses(kind, CONTRACT, lastDay), kind + " on the last day");
            assertEquals(true, refuses(kind, CONTRACT, null), kind + " on an unknown contract");
        }
    }

    private static boolean refuses(SanctionKind kind, @Nullable UUID contract, @Nullable ContractTerms terms) {
        try {
            Sanction decided = in(SanctionStatus.PROPOSED).decide(deciding(kind, contract, null), terms, by("m-2"));
            assertEquals(kind, decided.kind());
            assertEquals(contract, decided.contractId());
            return false;
        } catch (ProblemException refused) {
            assertEquals(
                    List.of("/contractId"),
                    refused.faults().stream().map(Fault::pointer).toList());
            return true;
        }
    }

    @Test
    @DisplayName("Decision 5: whoever raised the finding or recorded the plan or the correction decides nothing")
    void four_eyes() {
        for (String involved : List.of("auditor", "clerk")) {
            assertEquals(
                    AuditProblem.FOUR_EYES,
                    assertThrows(
                                    ProblemException.class,
                                    () -> in(SanctionStatus.PROPOSED)
                                            .decide(deciding(SanctionKind.WARNING, null, null), null, by(involved)))
                            .type());
            assertEquals(
                    AuditProblem.FOUR_EYES,
                    assertThrows(
                                    ProblemException.class,
                                    () -> in(SanctionStatus.PROPOSED).decline(new DeclineSanction("No"), by(involved)))
                            .type());
            assertEquals(
                    AuditProblem.FOUR_EYES,
                    assertThrows(
                                    ProblemException.class,
                                    () -> in(SanctionStatus.DECIDED).lift(new LiftSanction("Yes"), by(involved)))
                            .type());
        }
    }

    @Test
    @DisplayName(
            "A32: what goes beyond a warning comes after dialogue or says why there was none; the reason is asked for then only")
    void dialogue_comes_first() {
        Sanction.Occasion silent = new Sanction.Occasion("m-2", Set.of(), false, TODAY);
        Sanction.Occasion spoken = new Sanction.Occasion("m-2", Set.of(), true, TODAY);
        String why = "Nobody answers for the company any more";
        for (SanctionKind kind : SanctionKind.values()) {
            DecideSanction bare = new DecideSanction(kind, CONTRACT, null, "Again", null);
            DecideSanction blank = new DecideSanction(kind, CONTRACT, null, "Again", " ");
            DecideSanction explained = new DecideSanction(kind, CONTRACT, null, "Again", why);
            List<String> refused = List.of("/withoutDialogueReason");
            assertEquals(refused, pointers(state -> state.decide(explained, CLAUSE, spoken)), kind.name());
            assertNull(in(SanctionStatus.PROPOSED).decide(bare, CLAUSE, spoken).withoutDialogueReason(), kind.name());
            if (kind == SanctionKind.WARNING) {
                assertEquals(refused, pointers(state -> state.decide(explained, CLAUSE, silent)));
                assertEquals(
                        kind,
                        in(SanctionStatus.PROPOSED).decide(bare, CLAUSE, silent).kind());
            } else {
                assertEquals(refused, pointers(state -> state.decide(bare, CLAUSE, silent)), kind.name());
                assertEquals(refused, pointers(state -> state.decide(blank, CLAUSE, silent)), kind.name());
                Sanction decided = in(SanctionStatus.PROPOSED).decide(explained, CLAUSE, silent);
                assertEquals(why, decided.withoutDialogueReason(), kind.name());
            }
        }
    }

    @Test
    void a_decision_has_a_reason_and_a_day_between_the_proposal_and_today() {
        LocalDate early = PROPOSED_ON.minusDays(1);
        assertEquals(
                List.of("/decidedOn"),
                pointers(state -> state.decide(deciding(SanctionKind.WARNING, null, early), null, by("m-2"))));
        assertEquals(
                List.of("/decidedOn"),
                pointers(state ->
                        state.decide(deciding(SanctionKind.WARNING, null, TODAY.plusDays(1)), null, by("m-2"))));
        assertEquals(
                List.of("/contractId", "/reason"),
                pointers(state -> state.decide(
                        new DecideSanction(SanctionKind.PENALTY, null, null, " ", null), null, by("m-2"))));
        assertEquals(List.of("/reason"), pointers(state -> state.decline(new DeclineSanction(null), by("m-2"))));
        Sanction decided = in(SanctionStatus.PROPOSED)
                .decide(deciding(SanctionKind.PENALTY, CONTRACT, PROPOSED_ON), CLAUSE, by("m-2"));
        assertEquals(new Sanction.Word(PROPOSED_ON, "m-2", "No correction"), decided.decision());
        assertEquals(5, decided.version());
        assertNull(decided.lifting());
    }
}
