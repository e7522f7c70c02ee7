package org.suppliercompliance.audit.noncompliance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.suppliercompliance.audit.correctiveaction.OnBehalf;
import org.suppliercompliance.audit.correctiveaction.PlanAction;
import org.suppliercompliance.audit.correctiveaction.ReportCorrection;
import org.suppliercompliance.audit.correctiveaction.SubmitPlan;
import org.suppliercompliance.audit.deadline.CaseClocks;
import org.suppliercompliance.audit.deadline.DeadlineTerms;
import org.suppliercompliance.audit.deadline.Ladder;

/** Cases in any state, and the occasions to act on them, for the tests of the rules. */
final class Cases {
    static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    static final String AUDITOR = "auditor-1";
    static final String MANAGER = "manager-1";
    static final String SUPPLIER = "supplier-1";
    private static final DeadlineTerms TERMS =
            new DeadlineTerms(STOCKHOLM, 1, 6, Ladder.of(List.of(14, 7, 1), List.of(0, 7, 30)));

    private Cases() {}

    static Occasion manager(String day) {
        return occasion(MANAGER, false, day);
    }

    static Occasion supplier(String day) {
        return occasion(SUPPLIER, true, day);
    }

    static Occasion occasion(String subject, boolean bySupplier, String day) {
        Instant noon =
                LocalDate.parse(day).atTime(LocalTime.NOON).atZone(STOCKHOLM).toInstant();
        return new Occasion(subject, bySupplier, noon, TERMS);
    }

    static NonCompliance detected(Severity severity, String day) {
        Finding finding = new Finding(
                UUID.randomUUID(),
                "NC-2027-00001",
                "REGION-STOCKHOLM",
                UUID.randomUUID(),
                null,
                null,
                null,
                null,
                severity,
                "Working hours above 60",
                null,
                LocalDate.parse(day),
                AUDITOR,
                new FoundAt(null, null, null));
        return new NonCompliance(
                finding,
                new CaseClocks(new ArrayList<>()),
                NonComplianceStatus.DETECTED,
                STOCKHOLM,
                null,
                null,
                null,
                null,
                null,
                1);
    }

    static NonCompliance communicated(String day) {
        NonCompliance state = detected(Severity.MAJOR, day);
        state.communicate(new CommunicateNonCompliance(null), manager(day));
        return state;
    }

    /** A case in the state, communicated on 31 January 2027 and moved on day by day after it; an observation is behind that only closed. */
    static NonCompliance in(NonComplianceStatus status, Severity severity) {
        NonCompliance state = detected(severity, "2027-01-31");
        if (status == NonComplianceStatus.DETECTED) {
            return state;
        }
        if (status == NonComplianceStatus.WITHDRAWN) {
            state.withdraw(new WithdrawNonCompliance("A mistake"), manager("2027-01-31"));
            return state;
        }
        state.communicate(new CommunicateNonCompliance(null), manager("2027-01-31"));
        if (status == NonComplianceStatus.COMMUNICATED) {
            return state;
        }
        if (severity == Severity.OBSERVATION) {
            state.close(new CloseNonCompliance(null, null, null, null), manager("2027-02-10"));
            return state;
        }
        state.submitPlan(plan(), supplier("2027-02-10"));
        if (status == NonComplianceStatus.PLAN_SUBMITTED) {
            return state;
        }
        if (status == NonComplianceStatus.PLAN_REJECTED) {
            state.rejectPlan(new RejectPlan("Not the root cause"), manager("2027-02-12"));
            return state;
        }
        state.approvePlan(manager("2027-02-12"));
        if (status == NonComplianceStatus.PLAN_APPROVED) {
            return state;
        }
        state.reportCorrection(correction(), supplier("2027-06-01"));
        if (status == NonComplianceStatus.CLOSED) {
            state.close(eliminated(), manager("2027-06-05"));
        }
        return state;
    }

    static SubmitPlan plan() {
        return new SubmitPlan(
                null,
                null,
                List.of(new PlanAction("Cap the hours", "Plant management", LocalDate.of(2027, 5, 31))),
                null);
    }

    static SubmitPlan planByPost(String receivedOn) {
        return new SubmitPlan(
                LocalDate.parse(receivedOn),
                null,
                List.of(new PlanAction("Cap the hours", "Plant management", LocalDate.of(2027, 5, 31))),
                new OnBehalf("DNR 2027/118", "By post"));
    }

    static ReportCorrection correction() {
        return new ReportCorrection("Hours capped", null, List.of("Time sheets"), null);
    }

    static ReportCorrection correctionByPost(String receivedOn) {
        return new ReportCorrection(
                "Hours capped",
                LocalDate.parse(receivedOn),
                List.of("Time sheets"),
                new OnBehalf("DNR 2027/119", "By post"));
    }

    static CloseNonCompliance eliminated() {
        return new CloseNonCompliance(Verdict.ELIMINATED, "Time sheets compared with wages", true, null);
    }
}
