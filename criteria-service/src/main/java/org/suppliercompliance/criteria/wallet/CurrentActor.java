package org.suppliercompliance.criteria.wallet;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.Caller;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.criteria.Role;
import org.suppliercompliance.criteria.reference.KnownSuppliers;

/** For whom the caller of this request acts. */
@Singleton
class CurrentActor {
    private final CurrentCaller current;
    private final KnownSuppliers suppliers;

    CurrentActor(CurrentCaller current, KnownSuppliers suppliers) {
        this.current = current;
        this.suppliers = suppliers;
    }

    /** Refused when the token names nobody to act for. */
    Actor get() {
        Caller caller = current.get();
        if (caller.has(Role.SUPPLIER)) {
            UUID supplier = caller.counterparty();
            if (supplier == null) {
                throw new ProblemException(StandardProblem.FORBIDDEN, "The token acts for no supplier.");
            }
            return new Actor(null, supplier, suppliers.ownAndMerged(supplier), caller.subject());
        }
        if (caller.tenant() == null) {
            throw new ProblemException(StandardProblem.FORBIDDEN, "The token acts for no organisation.");
        }
        return new Actor(caller.tenant(), null, List.of(), caller.subject());
    }
}
