package org.suppliercompliance.criteria.catalogue;

/** How deep a proof must go. */
public enum ProofDepth {
    METHODOLOGY_DESCRIPTION,
    TRADE_ORGANISATION,
    SYSTEM_MEMBERSHIP,
    FACTORY_VISIT,
    THIRD_PARTY_AUDIT,
    NAMED_METHODOLOGY
}
