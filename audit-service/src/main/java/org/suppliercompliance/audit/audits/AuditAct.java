package org.suppliercompliance.audit.audits;

import java.util.Set;
import org.suppliercompliance.audit.Role;

/** What can be done to an audit, who may do it at all, and the fact it makes. */
enum AuditAct {
    PLAN("audit-planned", Role.SUSTAINABILITY_MANAGER),
    ASSIGN("audit-assigned", Role.SUSTAINABILITY_MANAGER),
    START("audit-started", Role.AUDITOR, Role.SUSTAINABILITY_MANAGER),
    SHOW_DRAFT("audit-drafted", Role.AUDITOR, Role.SUSTAINABILITY_MANAGER),
    FINALISE("audit-finalised", Role.SUSTAINABILITY_MANAGER),
    CANCEL("audit-cancelled", Role.SUSTAINABILITY_MANAGER);

    private final String fact;
    private final Set<String> roles;

    AuditAct(String fact, String... roles) {
        this.fact = fact;
        this.roles = Set.of(roles);
    }

    String fact() {
        return fact;
    }

    Set<String> roles() {
        return roles;
    }
}
