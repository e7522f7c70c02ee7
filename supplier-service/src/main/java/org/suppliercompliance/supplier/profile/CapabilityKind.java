package org.suppliercompliance.supplier.profile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a supplier can have in place. */
@Schema(
        description =
                "What a supplier can have in place. TRACEABILITY: it knows the sites behind what it sells; never a claim about the origin of the minerals in one product.")
public enum CapabilityKind {
    MANAGEMENT_SYSTEM,
    /** Knows the sites behind what it sells; never a claim about the origin of the minerals in one product. */
    TRACEABILITY,
    RISK_ASSESSMENT,
    GRIEVANCE_MECHANISM
}
