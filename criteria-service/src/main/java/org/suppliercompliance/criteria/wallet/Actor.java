package org.suppliercompliance.criteria.wallet;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.Caller;
import org.suppliercompliance.criteria.proof.Roles;

/**
 * For whom the caller acts in the wallet: for a supplier or for an authority, never for both.
 *
 * @param authority the authority, or null
 * @param supplier the supplier, or null
 */
record Actor(@Nullable String authority, @Nullable UUID supplier, String subject) {
    static Actor of(Caller caller) {
        if (caller.has(Roles.SUPPLIER)) {
            if (caller.counterparty() == null) {
                throw new ProblemException(StandardProblem.FORBIDDEN, "The token acts for no supplier.");
            }
            return new Actor(null, caller.counterparty(), caller.subject());
        }
        if (caller.tenant() == null) {
            throw new ProblemException(StandardProblem.FORBIDDEN, "The token acts for no organisation.");
        }
        return new Actor(caller.tenant(), null, caller.subject());
    }

    /** What a proof says is its uploader's to change. */
    void requireUploader(EvidenceView evidence) {
        boolean own = supplier != null
                ? evidence.authority() == null && supplier.equals(evidence.supplierId())
                : Objects.equals(authority, evidence.authority());
        if (!own) {
            throw new ProblemException(StandardProblem.FORBIDDEN, "Somebody else uploaded the proof.");
        }
    }
}
