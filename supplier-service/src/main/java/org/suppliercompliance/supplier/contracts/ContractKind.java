package org.suppliercompliance.supplier.contracts;

/** What a contract binds to. */
public enum ContractKind {
    /** Bought as it stands. */
    CONTRACT,
    /** The terms under which the entities buy later, by call-offs. */
    FRAMEWORK_AGREEMENT,
    /** Bought by an entity under a framework agreement. */
    CALL_OFF
}
