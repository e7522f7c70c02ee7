package org.suppliercompliance.criteria.wallet;

import java.util.UUID;

/**
 * A proof that somebody points at, as it stands on a day.
 *
 * @param kind the code of its kind
 */
public record ShownProof(UUID id, UUID supplierId, UUID kindId, String kind, ProofStanding standing) {
    public boolean satisfies() {
        return standing.satisfies();
    }
}
