package org.suppliercompliance.audit.sanctions;

import java.util.EnumSet;
import java.util.Set;
import org.suppliercompliance.audit.AuditProblem;

/** Where a sanction stands, and what people may do to it there. */
public enum SanctionStatus {
    PROPOSED,
    DECIDED,
    DECLINED,
    LIFTED,
    /** The case was over before anybody decided. */
    WITHDRAWN;

    Set<SanctionAct> acts() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(SanctionAct.DECIDE, SanctionAct.DECLINE);
            case DECIDED -> EnumSet.of(SanctionAct.LIFT);
            case DECLINED, LIFTED, WITHDRAWN -> EnumSet.noneOf(SanctionAct.class);
        };
    }

    /** 409 unless this state allows the act. */
    void require(SanctionAct act) {
        if (!acts().contains(act)) {
            throw AuditProblem.notNow("The sanction", this, acts());
        }
    }
}
