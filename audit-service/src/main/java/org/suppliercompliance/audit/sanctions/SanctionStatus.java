package org.suppliercompliance.audit.sanctions;

import java.util.EnumSet;
import java.util.Set;
import org.suppliercompliance.audit.AuditProblem;
import org.suppliercompliance.chassis.problem.ProblemException;

/** Where a sanction stands, and what may be done to it there. */
public enum SanctionStatus {
    PROPOSED,
    DECIDED,
    DECLINED,
    LIFTED,
    /** The case was over before anybody decided. */
    WITHDRAWN;

    Set<SanctionAct> acts() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(SanctionAct.DECIDE, SanctionAct.DECLINE, SanctionAct.WITHDRAW);
            case DECIDED -> EnumSet.of(SanctionAct.LIFT);
            case DECLINED, LIFTED, WITHDRAWN -> EnumSet.noneOf(SanctionAct.class);
        };
    }

    /** 409 unless this state allows the act. */
    void require(SanctionAct act) {
        if (!acts().contains(act)) {
            throw new ProblemException(
                    AuditProblem.ACT_NOT_ALLOWED_NOW, "The sanction is " + this + ", which does not allow this act.");
        }
    }
}
