package org.suppliercompliance.audit.noncompliance;

import static org.suppliercompliance.audit.deadline.DeadlineClock.CORRECTION;
import static org.suppliercompliance.audit.deadline.DeadlineClock.PLAN;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.AuditProblem;
import org.suppliercompliance.audit.correctiveaction.Correction;
import org.suppliercompliance.audit.correctiveaction.CorrectiveActionPlan;
import org.suppliercompliance.audit.correctiveaction.ReportCorrection;
import org.suppliercompliance.audit.correctiveaction.SubmitPlan;
import org.suppliercompliance.audit.deadline.Adjustment;
import org.suppliercompliance.audit.deadline.CaseClocks;
import org.suppliercompliance.audit.deadline.DeadlineClock;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.problem.ProblemException;

/** A non-compliance and its rules. Each act checks the state first (409), then who acts (403), then what is said (422). */
final class NonCompliance {
    private final Finding finding;
    private final CaseClocks clocks;
    private NonComplianceStatus status;
    private ZoneId zone;
    private @Nullable LocalDate communicatedOn;
    private @Nullable LocalDate closedOn;
    private @Nullable Verdict verdict;
    private @Nullable CorrectiveActionPlan plan;
    private @Nullable Correction correction;
    private long version;

    NonCompliance(
            Finding finding,
            CaseClocks clocks,
            NonComplianceStatus status,
            ZoneId zone,
            @Nullable LocalDate communicatedOn,
            @Nullable LocalDate closedOn,
            @Nullable Verdict verdict,
            @Nullable CorrectiveActionPlan plan,
            @Nullable Correction correction,
            long version) {
        this.finding = finding;
        this.clocks = clocks;
        this.status = status;
        this.zone = zone;
        this.communicatedOn = communicatedOn;
        this.closedOn = closedOn;
        this.verdict = verdict;
        this.plan = plan;
        this.correction = correction;
        this.version = version;
    }

    /** The same case with its clocks. */
    NonCompliance with(CaseClocks stored) {
        return new NonCompliance(
                finding, stored, status, zone, communicatedOn, closedOn, verdict, plan, correction, version);
    }

    void communicate(CommunicateNonCompliance command, Occasion occasion) {
        require(NonComplianceAct.COMMUNICATE);
        LocalDate day = command.day(finding.detectedOn(), occasion.today());
        communicatedOn = day;
        zone = occasion.terms().zone();
        if (!finding.isObservation()) {
            clocks.start(day, occasion.terms());
        }
        moveTo(NonComplianceStatus.COMMUNICATED);
    }

    /** A plan is taken also when it is late: being late is a date, not a door. */
    void submitPlan(SubmitPlan command, Occasion occasion) {
        require(NonComplianceAct.SUBMIT_PLAN);
        CorrectiveActionPlan received = CorrectiveActionPlan.received(
                command, occasion.bySupplier(), occasion.subject(), communicated(), plan, occasion.today());
        plan = received;
        clocks.stop(PLAN, received.receivedOn());
        moveTo(NonComplianceStatus.PLAN_SUBMITTED);
    }

    void approvePlan(Occasion occasion) {
        require(NonComplianceAct.APPROVE_PLAN);
        requireFourEyes(occasion);
        moveTo(NonComplianceStatus.PLAN_APPROVED);
    }

    void rejectPlan(RejectPlan command, Occasion occasion) {
        require(NonComplianceAct.REJECT_PLAN);
        String reason = said(command.reason());
        plan = Objects.requireNonNull(plan).rejected(reason, occasion.today());
        clocks.resume(PLAN, occasion.today());
        moveTo(NonComplianceStatus.PLAN_REJECTED);
    }

    void reportCorrection(ReportCorrection command, Occasion occasion) {
        require(NonComplianceAct.REPORT_CORRECTION);
        Correction received = Correction.received(
                command, occasion.bySupplier(), occasion.subject(), communicated(), correction, occasion.today());
        correction = received;
        clocks.stop(CORRECTION, received.receivedOn());
        moveTo(NonComplianceStatus.CORRECTION_REPORTED);
    }

    void close(CloseNonCompliance command, Occasion occasion) {
        require(NonComplianceAct.CLOSE);
        requireFourEyes(occasion);
        if (finding.isObservation()) {
            new Faults()
                    .require(
                            command.verdict() != Verdict.NOT_ELIMINATED,
                            "/verdict",
                            "An observation has no correction to judge.")
                    .throwIfAny();
            closeAs(command.verdict(), occasion);
            return;
        }
        Verdict judged = command.verdict();
        if (judged == null) {
            new Faults()
                    .add("/verdict", "A reported correction needs a verdict.")
                    .throwIfAny();
            return;
        }
        switch (judged) {
            case ELIMINATED -> {
                new Faults()
                        .require(
                                Boolean.TRUE.equals(command.evidenceVerified()),
                                "/evidenceVerified",
                                "Closing needs verified evidence.")
                        .require(isSaid(command.effectCheck()), "/effectCheck", "Closing needs an effect check.")
                        .throwIfAny();
                closeAs(judged, occasion);
            }
            case NO_MECHANISM -> {
                said(command.reason());
                closeAs(judged, occasion);
            }
            case NOT_ELIMINATED -> {
                verdict = judged;
                waitForCorrection(occasion);
            }
        }
    }

    void reopen(ReopenNonCompliance command, Occasion occasion) {
        require(NonComplianceAct.REOPEN);
        said(command.reason());
        closedOn = null;
        verdict = null;
        if (finding.isObservation()) {
            moveTo(NonComplianceStatus.COMMUNICATED);
        } else {
            waitForCorrection(occasion);
        }
    }

    void withdraw(WithdrawNonCompliance command, Occasion occasion) {
        require(NonComplianceAct.WITHDRAW);
        said(command.reason());
        clocks.stopAll(occasion.today());
        moveTo(NonComplianceStatus.WITHDRAWN);
    }

    /** The old date stays in the history beside the new one; whether the clock runs does not change. */
    Adjustment adjust(AdjustDeadline command, Occasion occasion) {
        require(NonComplianceAct.ADJUST_DEADLINE);
        if (command.clock() == PLAN && !status.awaitsPlan()) {
            throw new ProblemException(
                    AuditProblem.ACT_NOT_ALLOWED_NOW, "The plan is agreed; its date no longer counts.");
        }
        command.require(communicated());
        Adjustment decision = clocks.adjust(
                command.clock(),
                command.dueOn(),
                ranAgainOn(command.clock()),
                Objects.requireNonNull(command.reasonCode()),
                Objects.requireNonNull(command.reason()),
                Objects.requireNonNull(command.decidedBy()),
                occasion.subject(),
                occasion.now());
        version++;
        return decision;
    }

    /** The day on which the clock ran again, if what it waits for came and was not enough. */
    private @Nullable LocalDate ranAgainOn(DeadlineClock clock) {
        return switch (clock) {
            case PLAN -> plan == null ? null : plan.rejectedOn();
            case CORRECTION -> correction == null ? null : correction.rejectedOn();
        };
    }

    private void require(NonComplianceAct act) {
        status.require(act, finding.severity());
    }

    /** Whoever raised the finding or recorded the plan or the correction that counts now does not decide about it; an earlier one was answered. */
    private void requireFourEyes(Occasion occasion) {
        boolean involved = Stream.of(
                        finding.raisedBy(),
                        plan == null ? null : plan.recordedBy(),
                        correction == null ? null : correction.recordedBy())
                .anyMatch(occasion.subject()::equals);
        if (involved) {
            throw new ProblemException(
                    AuditProblem.FOUR_EYES,
                    "Whoever raised the finding or recorded the plan or the correction may not approve or close it.");
        }
    }

    private void closeAs(@Nullable Verdict judged, Occasion occasion) {
        verdict = judged;
        closedOn = occasion.today();
        clocks.stopAll(occasion.today());
        moveTo(NonComplianceStatus.CLOSED);
    }

    /** The one reported last, if any, was not enough. */
    private void waitForCorrection(Occasion occasion) {
        correction = correction == null ? null : correction.rejected(occasion.today());
        clocks.resume(CORRECTION, occasion.today());
        moveTo(NonComplianceStatus.PLAN_APPROVED);
    }

    private void moveTo(NonComplianceStatus next) {
        status = next;
        version++;
    }

    LocalDate communicated() {
        return Objects.requireNonNull(communicatedOn, "every state behind DETECTED has a day of communication");
    }

    private static String said(@Nullable String reason) {
        new Faults()
                .require(isSaid(reason), "/reason", "This act needs a reason.")
                .throwIfAny();
        return Objects.requireNonNull(reason);
    }

    private static boolean isSaid(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    Finding finding() {
        return finding;
    }

    CaseClocks clocks() {
        return clocks;
    }

    NonComplianceStatus status() {
        return status;
    }

    ZoneId zone() {
        return zone;
    }

    @Nullable
    LocalDate communicatedOn() {
        return communicatedOn;
    }

    @Nullable
    LocalDate closedOn() {
        return closedOn;
    }

    @Nullable
    Verdict verdict() {
        return verdict;
    }

    @Nullable
    CorrectiveActionPlan plan() {
        return plan;
    }

    @Nullable
    Correction correction() {
        return correction;
    }

    /** The version after the act. */
    long version() {
        return version;
    }
}
