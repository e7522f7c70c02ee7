package org.suppliercompliance.criteria.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a proof is asked for. */
@Schema(
        description =
                "When a proof is asked for: with the tender, or later, on demand or while the contract is managed.")
public enum ProofMoment {
    TENDER,
    ON_DEMAND,
    CONTRACT_MANAGEMENT
}
