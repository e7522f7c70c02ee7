package org.suppliercompliance.criteria;

/** The token roles of the suite. */
public final class Role {
    public static final String SUSTAINABILITY_MANAGER = "sustainability-manager";
    public static final String BUYER = "buyer";
    public static final String AUDITOR = "auditor";
    public static final String SUPPLIER = "supplier";
    public static final String INTEGRATOR = "integrator";
    public static final String OPERATOR = "operator";

    private Role() {}
}
