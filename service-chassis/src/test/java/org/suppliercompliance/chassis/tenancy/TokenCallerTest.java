package org.suppliercompliance.chassis.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("FG6")
@DisplayName("FG6: only roles that the suite knows count")
class TokenCallerTest {
    private static final String TENANT = "REGION-STOCKHOLM";
    private static final String[] OF_THE_ISSUER = {"offline_access", "uma_authorization", "default-roles-realm"};

    /** Nothing here asks who the request's caller is: each test says it. */
    private static final class Nobody implements CurrentIdentityAssociation {
        @Override
        public void setIdentity(SecurityIdentity identity) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setIdentity(Uni<SecurityIdentity> identity) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SecurityIdentity getIdentity() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<SecurityIdentity> getDeferredIdentity() {
            throw new UnsupportedOperationException();
        }
    }

    private final TokenCaller callers = new TokenCaller(
            new Nobody(),
            new RememberedTokens(new DefaultJWTCallerPrincipalFactory(), (subject, issuedAt) -> false),
            "tenant",
            "counterparty",
            Set.of("clerk", "visitor"),
            Optional.of(Set.of("visitor")));

    private Caller caller(String... roles) {
        JwtClaims claims = new JwtClaims();
        claims.setSubject("eva");
        claims.setStringClaim("tenant", TENANT);
        JWTCallerPrincipal token = new DefaultJWTCallerPrincipal("token", "JWT", claims);
        QuarkusSecurityIdentity.Builder identity =
                QuarkusSecurityIdentity.builder().setPrincipal(token).addRoles(Set.of(OF_THE_ISSUER));
        for (String role : roles) {
            identity.addRole(role);
        }
        return callers.read(identity.build(), token);
    }

    @Test
    @DisplayName("FG6: a guest stays a guest, whatever roles of its own the issuer adds")
    void a_guest_stays_a_guest() {
        assertEquals(new Caller("eva", Set.of("visitor"), "~eva", null), caller("visitor"));
    }

    @Test
    @DisplayName("FG6: who has another role that is known is no guest, and has these two alone")
    void who_has_another_role_is_no_guest() {
        assertEquals(new Caller("eva", Set.of("visitor", "clerk"), TENANT, null), caller("visitor", "clerk"));
    }

    @Test
    @DisplayName("FG6: who has none that is known has none")
    void who_has_none_that_is_known_has_none() {
        Caller stranger = caller();
        assertEquals(Set.of(), stranger.roles());
        assertNull(stranger.counterparty());
    }
}
