package org.suppliercompliance.chassis.testing.servers;

import org.jspecify.annotations.Nullable;
import org.suppliercompliance.embedded.TokenClaims;

/** Valid tokens for the service under test; {@link HostileTokens} has the others. */
public final class TestTokens {
    private TestTokens() {}

    /** A token of somebody with one role at an authority; the subject is {@code <role>@<authority>}. */
    public static String token(String role, String authority) {
        return token(TokenClaims.of(role + "@" + authority, role).authority(authority));
    }

    /** A token of a named person with one role at an authority. */
    public static String token(String role, String authority, String subject) {
        return token(TokenClaims.of(subject, role).authority(authority));
    }

    /** A token of somebody who speaks for a supplier. */
    public static String supplierToken(String supplierId) {
        return token(TokenClaims.of("supplier@" + supplierId, "supplier").supplier(supplierId));
    }

    /** A token of the operator, who acts for no authority. */
    public static String operatorToken() {
        return token(TokenClaims.of("operator", "operator"));
    }

    /** A token of a role, at an authority or nowhere. */
    public static String roleToken(String role, @Nullable String authority) {
        return token(TokenClaims.of(role, role).authority(authority));
    }

    /** A token with exactly these claims. */
    public static String token(TokenClaims claims) {
        return TestServers.issuer().mint(claims);
    }
}
