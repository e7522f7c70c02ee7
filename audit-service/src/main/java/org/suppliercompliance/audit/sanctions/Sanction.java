package org.suppliercompliance.audit.sanctions;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.AuditProblem;
import org.suppliercompliance.audit.reference.ContractTerms;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.problem.ProblemException;

/**
 * A sanction and its rules; each act makes the next version. The state is checked first (409), then who acts (403), then what is said
 * (422).
 */
record Sanction(
        UUID id,
        String authority,
        UUID supplierId,
        String reference,
        UUID nonComplianceId,
        String caseReference,
        SanctionTrigger trigger,
        SanctionStatus status,
        @Nullable SanctionKind kind,
        @Nullable UUID contractId,
        LocalDate proposedOn,
        @Nullable Word decision,
        @Nullable String withoutDialogueReason,
        @Nullable Word declination,
        @Nullable Word lifting,
        @Nullable LocalDate withdrawnOn,
        long version) {
    /** Who said what when. */
    record Word(LocalDate on, String by, String reason) {
        static @Nullable Word of(@Nullable LocalDate on, @Nullable String by, @Nullable String reason) {
            return on == null ? null : new Word(on, Objects.requireNonNull(by), Objects.requireNonNull(reason));
        }
    }

    /**
     * Who acts, and when.
     *
     * @param involved who raised the finding or recorded the plan or the correction
     * @param dialogue whether the two sides have spoken about the case: a comment that both read, or a plan that was handed in
     */
    record Occasion(String subject, Set<String> involved, boolean dialogue, LocalDate today) {
        /** Four eyes: whoever is part of the case does not decide what it costs. */
        void requireUninvolved() {
            if (involved.contains(subject)) {
                throw new ProblemException(
                        AuditProblem.FOUR_EYES,
                        "Whoever raised the finding or recorded the plan or the correction may not decide about a sanction.");
            }
        }
    }

    /** The terms are null when the authority has no such contract with this supplier. */
    Sanction decide(DecideSanction command, @Nullable ContractTerms terms, Occasion occasion) {
        requireMay(SanctionAct.DECIDE, occasion);
        LocalDate day = command.decidedOn() == null ? occasion.today() : command.decidedOn();
        Faults faults = new Faults()
                .require(!day.isAfter(occasion.today()), "/decidedOn", "Must not be in the future.")
                .require(
                        !day.isBefore(proposedOn),
                        "/decidedOn",
                        "Must not be before the proposal on " + proposedOn + ".");
        checkContract(command, terms, day, faults);
        checkDialogue(command, occasion, faults);
        String reason = said(command.reason(), faults);
        return new Sanction(
                id,
                authority,
                supplierId,
                reference,
                nonComplianceId,
                caseReference,
                trigger,
                SanctionStatus.DECIDED,
                command.kind(),
                command.contractId(),
                proposedOn,
                new Word(day, occasion.subject(), reason),
                command.withoutDialogueReason(),
                null,
                null,
                null,
                version + 1);
    }

    private static void checkContract(
            DecideSanction command, @Nullable ContractTerms terms, LocalDate day, Faults faults) {
        SanctionKind kind = command.kind();
        if (command.contractId() == null) {
            faults.require(!kind.isForce(), "/contractId", "Anything above a warning acts on a contract: name it.");
        } else if (terms == null) {
            faults.add("/contractId", "There is no such contract with this supplier.");
        } else {
            LocalDate end = terms.endsOn();
            faults.require(
                    !kind.isForce() || terms.sanctionClause(),
                    "/contractId",
                    "The contract has no sanction clause; only a warning is possible.");
            faults.require(
                    !kind.needsRunningContract() || end == null || !end.isBefore(day),
                    "/contractId",
                    "The contract has ended; there is nothing left to stop or to end.");
        }
    }

    /** A warning is a part of the talk; what goes beyond it comes after the talk, or says why there was none. */
    private static void checkDialogue(DecideSanction command, Occasion occasion, Faults faults) {
        String why = command.withoutDialogueReason();
        if (!command.kind().isForce() || occasion.dialogue()) {
            faults.require(
                    why == null,
                    "/withoutDialogueReason",
                    "Only for what goes beyond a warning in a case that nobody spoke about.");
        } else {
            faults.require(
                    why != null && !why.isBlank(),
                    "/withoutDialogueReason",
                    "Dialogue comes before force: no comment that both sides read and no plan stands in the case. Write to the supplier first, or say why not.");
        }
    }

    Sanction decline(DeclineSanction command, Occasion occasion) {
        requireMay(SanctionAct.DECLINE, occasion);
        Word word = new Word(occasion.today(), occasion.subject(), said(command.reason(), new Faults()));
        return moved(SanctionStatus.DECLINED, word, null);
    }

    Sanction lift(LiftSanction command, Occasion occasion) {
        requireMay(SanctionAct.LIFT, occasion);
        Word word = new Word(occasion.today(), occasion.subject(), said(command.reason(), new Faults()));
        return moved(SanctionStatus.LIFTED, null, word);
    }

    private Sanction moved(SanctionStatus next, @Nullable Word declined, @Nullable Word lifted) {
        return new Sanction(
                id,
                authority,
                supplierId,
                reference,
                nonComplianceId,
                caseReference,
                trigger,
                next,
                kind,
                contractId,
                proposedOn,
                decision,
                withoutDialogueReason,
                declined,
                lifted,
                null,
                version + 1);
    }

    private void requireMay(SanctionAct act, Occasion occasion) {
        status.require(act);
        occasion.requireUninvolved();
    }

    /** The reason; throws with it whatever else was wrong. */
    private static String said(@Nullable String reason, Faults faults) {
        faults.require(reason != null && !reason.isBlank(), "/reason", "This act needs a reason.")
                .throwIfAny();
        return Objects.requireNonNull(reason);
    }
}
