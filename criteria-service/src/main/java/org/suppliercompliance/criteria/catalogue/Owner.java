package org.suppliercompliance.criteria.catalogue;

import jakarta.enterprise.context.RequestScoped;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.tenancy.Caller;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.criteria.Role;

/** On whose behalf the caller writes: an authority, or the suite itself when an operator acts for none. */
@RequestScoped
class Owner {
    private final CurrentCaller caller;

    Owner(CurrentCaller caller) {
        this.caller = caller;
    }

    /** The authority that owns what the caller writes; null for the suite. A writer who acts for nobody is refused. */
    @Nullable
    String authority() {
        return actsForSuite() ? null : caller.tenant();
    }

    /** The authority acted for, or null: for reading, where acting for nobody is no fault. */
    @Nullable
    String tenant() {
        return caller.get().tenant();
    }

    boolean actsForSuite() {
        Caller who = caller.get();
        return who.tenant() == null && who.has(Role.OPERATOR);
    }

    /** Whether it chooses for an authority: what the market can meet is for those. */
    boolean choosesCriteria() {
        Caller who = caller.get();
        return who.tenant() != null
                && (who.has(Role.SUSTAINABILITY_MANAGER) || who.has(Role.BUYER) || who.has(Role.INTEGRATOR));
    }

    boolean owns(@Nullable String authority) {
        return actsForSuite() ? authority == null : authority != null && Objects.equals(authority, tenant());
    }

    String subject() {
        return caller.get().subject();
    }
}
