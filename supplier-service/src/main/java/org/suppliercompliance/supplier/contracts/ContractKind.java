package org.suppliercompliance.supplier.contracts;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a contract binds to. */
@Schema(
        description =
                "CONTRACT: bought as it stands. FRAMEWORK_AGREEMENT: the terms under which the entities buy later. CALL_OFF: bought under a framework agreement.")
public enum ContractKind {
    /** Bought as it stands. */
    CONTRACT,
    /** The terms under which the entities buy later, by call-offs. */
    FRAMEWORK_AGREEMENT,
    /** Bought by an entity under a framework agreement. */
    CALL_OFF
}
