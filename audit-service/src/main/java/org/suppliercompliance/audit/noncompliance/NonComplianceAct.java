package org.suppliercompliance.audit.noncompliance;

import java.util.Set;
import org.suppliercompliance.audit.Role;

/** What can be done to a non-compliance, who may do it at all, and the fact it makes. */
public enum NonComplianceAct {
    DETECT("non-compliance-detected", Role.AUDITOR, Role.SUSTAINABILITY_MANAGER),
    COMMUNICATE("non-compliance-communicated", Role.SUSTAINABILITY_MANAGER),
    SUBMIT_PLAN("plan-submitted", Role.SUPPLIER, Role.SUSTAINABILITY_MANAGER),
    APPROVE_PLAN("plan-approved", Role.SUSTAINABILITY_MANAGER),
    REJECT_PLAN("plan-rejected", Role.SUSTAINABILITY_MANAGER),
    REPORT_CORRECTION("correction-reported", Role.SUPPLIER, Role.SUSTAINABILITY_MANAGER),
    CLOSE("non-compliance-closed", Role.SUSTAINABILITY_MANAGER),
    REOPEN("non-compliance-reopened", Role.SUSTAINABILITY_MANAGER),
    WITHDRAW("non-compliance-withdrawn", Role.SUSTAINABILITY_MANAGER),
    ADJUST_DEADLINE("deadline-adjusted", Role.SUSTAINABILITY_MANAGER);

    private final String fact;
    private final Set<String> roles;

    NonComplianceAct(String fact, String... roles) {
        this.fact = fact;
        this.roles = Set.of(roles);
    }

    String fact() {
        return fact;
    }

    /** The roles that some state allows this act; for all others it is 403 in every state. */
    Set<String> roles() {
        return roles;
    }
}
