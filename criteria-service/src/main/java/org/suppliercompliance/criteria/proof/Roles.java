package org.suppliercompliance.criteria.proof;

/** The roles of the suite, as the token's groups name them. */
public final class Roles {
    public static final String SUSTAINABILITY_MANAGER = "sustainability-manager";
    public static final String BUYER = "buyer";
    public static final String AUDITOR = "auditor";
    public static final String SUPPLIER = "supplier";
    public static final String INTEGRATOR = "integrator";
    public static final String OPERATOR = "operator";

    private Roles() {}
}
