package org.suppliercompliance.criteria.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How deep a proof must go. */
@Schema(description = "How deep a proof must go. NAMED_METHODOLOGY: by the methodology that is named with it.")
public enum ProofDepth {
    METHODOLOGY_DESCRIPTION,
    TRADE_ORGANISATION,
    SYSTEM_MEMBERSHIP,
    FACTORY_VISIT,
    THIRD_PARTY_AUDIT,
    NAMED_METHODOLOGY
}
