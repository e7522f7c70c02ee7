package org.suppliercompliance.supplier.profile;

/** What a supplier can have in place. */
public enum CapabilityKind {
    MANAGEMENT_SYSTEM,
    /** Knows the sites behind what it sells; never a claim about the origin of the minerals in one product. */
    TRACEABILITY,
    RISK_ASSESSMENT,
    GRIEVANCE_MECHANISM
}
