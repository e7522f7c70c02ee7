package org.suppliercompliance.audit.evidence;

import java.util.Set;
import org.suppliercompliance.audit.Role;

/** What evidence hangs on, and who may hang it there. */
public enum EvidenceSubject {
    AUDIT(Role.SUSTAINABILITY_MANAGER, Role.AUDITOR),
    FINDING(Role.SUSTAINABILITY_MANAGER, Role.AUDITOR),
    /** An action of the plan handed in last. */
    PLAN_ACTION(Role.SUPPLIER, Role.SUSTAINABILITY_MANAGER),
    CORRECTION(Role.SUPPLIER, Role.SUSTAINABILITY_MANAGER);

    private final Set<String> roles;

    EvidenceSubject(String... roles) {
        this.roles = Set.of(roles);
    }

    Set<String> roles() {
        return roles;
    }

    /** Whether it is the supplier's to show; an authority then uploads on its behalf. */
    boolean isSuppliers() {
        return this == PLAN_ACTION || this == CORRECTION;
    }
}
