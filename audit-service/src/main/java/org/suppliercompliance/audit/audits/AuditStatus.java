package org.suppliercompliance.audit.audits;

import java.util.EnumSet;
import java.util.Set;
import org.suppliercompliance.audit.AuditProblem;

/** Where an audit stands, and what may be done to it there. */
public enum AuditStatus {
    PLANNED,
    IN_PROGRESS,
    DRAFT,
    FINAL,
    CANCELLED;

    Set<AuditAct> acts() {
        return switch (this) {
            case PLANNED -> EnumSet.of(AuditAct.ASSIGN, AuditAct.START, AuditAct.CANCEL);
            case IN_PROGRESS -> EnumSet.of(AuditAct.ASSIGN, AuditAct.SHOW_DRAFT, AuditAct.CANCEL);
            case DRAFT -> EnumSet.of(AuditAct.ASSIGN, AuditAct.FINALISE, AuditAct.CANCEL);
            case FINAL, CANCELLED -> EnumSet.noneOf(AuditAct.class);
        };
    }

    /** 409 unless this state allows the act. */
    void require(AuditAct act) {
        if (!acts().contains(act)) {
            throw AuditProblem.notNow("The audit", this, acts());
        }
    }
}
