package org.suppliercompliance.criteria.catalogue;

/** When a proof is asked for. */
public enum ProofMoment {
    TENDER,
    ON_DEMAND,
    CONTRACT_MANAGEMENT
}
