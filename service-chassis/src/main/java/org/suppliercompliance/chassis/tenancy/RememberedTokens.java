package org.suppliercompliance.chassis.tenancy;

import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for a minute which tokens were verified, since a client sends the same one with every request and the verification costs
 * more than many a use case. Only what passed every check is remembered; the expiry and whether the subject is blocked are checked each
 * time, and a key that was withdrawn is noticed within the minute.
 */
@ApplicationScoped
@Alternative
@Priority(1)
class RememberedTokens extends JWTCallerPrincipalFactory {
    private static final long KEPT_NANOS = Duration.ofMinutes(1).toNanos();
    private static final int MOST = 2_000;

    private static final class Verified {
        private final JWTCallerPrincipal principal;
        private final long expiresAtSeconds;
        private final long untilNanos;
        private volatile @Nullable Caller caller;

        /** @param age how long a token counts at most, in seconds */
        Verified(JWTCallerPrincipal principal, @Nullable Long age) {
            this.principal = principal;
            long expiry = principal.getExpirationTime();
            this.expiresAtSeconds = age == null ? expiry : Math.min(expiry, principal.getIssuedAtTime() + age);
            this.untilNanos = System.nanoTime() + KEPT_NANOS;
        }

        boolean stillGood() {
            // The wall clock, like the verification itself: tokens live in the world's time, not in the suite's.
            return System.nanoTime() - untilNanos < 0 && System.currentTimeMillis() / 1000 < expiresAtSeconds;
        }
    }

    private final JWTCallerPrincipalFactory verification;
    private final BiPredicate<String, Instant> blocked;
    private final ConcurrentMap<String, Verified> verified = new ConcurrentHashMap<>();

    @Inject
    RememberedTokens(BlockedSubjects blocked) {
        this(new TokenVerification(), blocked::blocks);
    }

    RememberedTokens(JWTCallerPrincipalFactory verification, BiPredicate<String, Instant> blocked) {
        this.verification = verification;
        this.blocked = blocked;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo settings) throws ParseException {
        JWTCallerPrincipal principal = verified(token, settings);
        String subject = principal.getSubject();
        if (blocked.test(
                subject == null ? principal.getName() : subject, Instant.ofEpochSecond(principal.getIssuedAtTime()))) {
            throw new ParseException("the subject is blocked");
        }
        return principal;
    }

    private JWTCallerPrincipal verified(String token, JWTAuthContextInfo settings) throws ParseException {
        Verified known = verified.get(token);
        if (known != null) {
            if (known.stillGood()) {
                return known.principal;
            }
            verified.remove(token, known);
        }
        JWTCallerPrincipal principal = verification.parse(token, settings);
        remember(token, new Verified(principal, settings.getTokenAge()));
        return principal;
    }

    /** Who sends the token: read once and remembered with it, since a claim of our own costs the library an exception each time. */
    Caller caller(JsonWebToken token, Supplier<Caller> read) {
        Verified known = verified.get(token.getRawToken());
        if (known == null || known.principal != token) {
            return read.get();
        }
        Caller caller = known.caller;
        if (caller == null) {
            caller = read.get();
            known.caller = caller;
        }
        return caller;
    }

    int size() {
        return verified.size();
    }

    private void remember(String token, Verified good) {
        if (verified.size() >= MOST) {
            verified.values().removeIf(entry -> !entry.stillGood());
            if (verified.size() >= MOST) {
                verified.clear();
            }
        }
        verified.put(token, good);
    }
}
