package org.suppliercompliance.audit.noncompliance;

import static org.suppliercompliance.audit.noncompliance.NonComplianceAct.ADJUST_DEADLINE;
import static org.suppliercompliance.audit.noncompliance.NonComplianceAct.APPROVE_PLAN;
import static org.suppliercompliance.audit.noncompliance.NonComplianceAct.CLOSE;
import static org.suppliercompliance.audit.noncompliance.NonComplianceAct.COMMUNICATE;
import static org.suppliercompliance.audit.noncompliance.NonComplianceAct.REJECT_PLAN;
import static org.suppliercompliance.audit.noncompliance.NonComplianceAct.REOPEN;
import static org.suppliercompliance.audit.noncompliance.NonComplianceAct.REPORT_CORRECTION;
import static org.suppliercompliance.audit.noncompliance.NonComplianceAct.SUBMIT_PLAN;
import static org.suppliercompliance.audit.noncompliance.NonComplianceAct.WITHDRAW;

import java.util.EnumSet;
import java.util.Set;
import org.suppliercompliance.audit.AuditProblem;

/** Where a non-compliance stands, and what may be done to it there. */
public enum NonComplianceStatus {
    DETECTED,
    COMMUNICATED,
    PLAN_SUBMITTED,
    PLAN_APPROVED,
    PLAN_REJECTED,
    CORRECTION_REPORTED,
    CLOSED,
    WITHDRAWN;

    /** The acts this state allows. */
    Set<NonComplianceAct> acts(Severity severity) {
        return severity == Severity.OBSERVATION ? actsOnObservation() : actsOnLapse();
    }

    private Set<NonComplianceAct> actsOnLapse() {
        return switch (this) {
            case DETECTED -> EnumSet.of(COMMUNICATE, WITHDRAW);
            case COMMUNICATED, PLAN_REJECTED -> EnumSet.of(SUBMIT_PLAN, ADJUST_DEADLINE, WITHDRAW);
            case PLAN_SUBMITTED -> EnumSet.of(APPROVE_PLAN, REJECT_PLAN, ADJUST_DEADLINE, WITHDRAW);
            case PLAN_APPROVED -> EnumSet.of(REPORT_CORRECTION, ADJUST_DEADLINE, WITHDRAW);
            case CORRECTION_REPORTED -> EnumSet.of(CLOSE, ADJUST_DEADLINE, WITHDRAW);
            case CLOSED -> EnumSet.of(REOPEN);
            case WITHDRAWN -> EnumSet.noneOf(NonComplianceAct.class);
        };
    }

    /** It takes no plan and no correction and has no date to adjust. One for which a plan was taken before that was the rule is closed, too. */
    private Set<NonComplianceAct> actsOnObservation() {
        return switch (this) {
            case DETECTED -> EnumSet.of(COMMUNICATE, WITHDRAW);
            case COMMUNICATED, PLAN_SUBMITTED, PLAN_APPROVED, PLAN_REJECTED, CORRECTION_REPORTED ->
                EnumSet.of(CLOSE, WITHDRAW);
            case CLOSED -> EnumSet.of(REOPEN);
            case WITHDRAWN -> EnumSet.noneOf(NonComplianceAct.class);
        };
    }

    /** 409 unless this state allows the act. */
    void require(NonComplianceAct act, Severity severity) {
        Set<NonComplianceAct> possible = acts(severity);
        if (!possible.contains(act)) {
            throw AuditProblem.notNow("The non-compliance", this, possible);
        }
    }

    /** Whether the plan is not yet agreed, so that its date still means something. */
    boolean awaitsPlan() {
        return this == COMMUNICATED || this == PLAN_SUBMITTED || this == PLAN_REJECTED;
    }
}
