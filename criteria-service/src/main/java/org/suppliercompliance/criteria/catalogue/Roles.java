package org.suppliercompliance.criteria.catalogue;

/** The roles of the suite, as the token's groups name them. */
final class Roles {
    static final String SUSTAINABILITY_MANAGER = "sustainability-manager";
    static final String BUYER = "buyer";
    static final String AUDITOR = "auditor";
    static final String SUPPLIER = "supplier";
    static final String INTEGRATOR = "integrator";
    static final String OPERATOR = "operator";

    private Roles() {}
}
