package org.suppliercompliance.embedded;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who a token speaks for.
 *
 * @param authority the code of the authority the bearer acts for, if any
 * @param supplier the id of the supplier the bearer acts for, if any
 */
public record TokenClaims(
        String subject,
        List<String> roles,
        @Nullable String authority,
        @Nullable String supplier,
        Duration lifetime) {
    /** No token of the suite lives longer. */
    public static final Duration LONGEST = Duration.ofMinutes(10);

    public TokenClaims {
        roles = List.copyOf(roles);
    }

    public static TokenClaims of(String subject, String... roles) {
        return new TokenClaims(subject, List.of(roles), null, null, LONGEST);
    }

    public TokenClaims authority(@Nullable String code) {
        return new TokenClaims(subject, roles, code, supplier, lifetime);
    }

    public TokenClaims supplier(@Nullable String id) {
        return new TokenClaims(subject, roles, authority, id, lifetime);
    }

    public TokenClaims lifetime(Duration other) {
        return new TokenClaims(subject, roles, authority, supplier, other);
    }
}
