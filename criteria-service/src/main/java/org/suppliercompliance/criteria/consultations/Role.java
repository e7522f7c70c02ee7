package org.suppliercompliance.criteria.consultations;

/** The roles that have to do with consultations, as the token's groups name them. */
final class Role {
    static final String SUSTAINABILITY_MANAGER = "sustainability-manager";
    static final String BUYER = "buyer";
    static final String AUDITOR = "auditor";
    static final String SUPPLIER = "supplier";
    static final String INTEGRATOR = "integrator";

    private Role() {}
}
