package org.suppliercompliance.notification;

/** The token roles this service knows. Strings, because annotations take them. */
public final class Role {
    public static final String SUSTAINABILITY_MANAGER = "sustainability-manager";
    public static final String BUYER = "buyer";
    public static final String AUDITOR = "auditor";
    public static final String SUPPLIER = "supplier";
    public static final String INTEGRATOR = "integrator";

    private Role() {}
}
