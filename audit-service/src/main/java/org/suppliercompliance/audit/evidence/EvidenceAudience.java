package org.suppliercompliance.audit.evidence;

/** Who may see evidence: each sees what those before it see, and more people do. */
public enum EvidenceAudience {
    /** The authority's people alone. */
    OWN_SIDE,
    /** The authority and the supplier. */
    BOTH_SIDES,
    /** Both, and once the audit is shared the members of the networks it is shared with. */
    NETWORK
}
