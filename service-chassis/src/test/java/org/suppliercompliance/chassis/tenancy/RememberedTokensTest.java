package org.suppliercompliance.chassis.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("FG8: a token that was verified a moment ago is not verified again, and nothing else is remembered")
class RememberedTokensTest {
    private static final JWTAuthContextInfo SETTINGS = new JWTAuthContextInfo();
    private static final BiPredicate<String, Instant> NOBODY = (subject, issuedAt) -> false;

    /** Verifies everything but "forged"; counts. */
    private static final class Verification extends JWTCallerPrincipalFactory {
        private final long secondsOld;
        private final long secondsToLive;
        private int asked;

        Verification(long secondsToLive) {
            this(0, secondsToLive);
        }

        Verification(long secondsOld, long secondsToLive) {
            this.secondsOld = secondsOld;
            this.secondsToLive = secondsToLive;
        }

        @Override
        public JWTCallerPrincipal parse(String token, JWTAuthContextInfo settings) throws ParseException {
            asked++;
            if (token.equals("forged")) {
                throw new ParseException("forged");
            }
            JwtClaims claims = new JwtClaims();
            claims.setSubject(token);
            long now = System.currentTimeMillis() / 1000;
            claims.setIssuedAt(NumericDate.fromSeconds(now - secondsOld));
            claims.setExpirationTime(NumericDate.fromSeconds(now + secondsToLive));
            return new DefaultJWTCallerPrincipal(token, "JWT", claims);
        }
    }

    @Test
    @DisplayName("the same token is verified once, another one by itself")
    void once() throws ParseException {
        Verification verification = new Verification(600);
        RememberedTokens tokens = new RememberedTokens(verification, NOBODY);
        JWTCallerPrincipal first = tokens.parse("a", SETTINGS);
        assertSame(first, tokens.parse("a", SETTINGS));
        assertEquals("b", tokens.parse("b", SETTINGS).getSubject());
        assertEquals(2, verification.asked);
    }

    @Test
    @DisplayName("who sends a token is read once for as long as it is remembered, and anew for one that is not")
    void caller() throws ParseException {
        RememberedTokens tokens = new RememberedTokens(new Verification(600), NOBODY);
        AtomicInteger read = new AtomicInteger();
        Supplier<Caller> reading =
                () -> new Caller("reading " + read.incrementAndGet(), Set.of("buyer"), "REGION-STOCKHOLM", null);
        JWTCallerPrincipal remembered = tokens.parse("a", SETTINGS);
        assertEquals("reading 1", tokens.caller(remembered, reading).subject());
        assertEquals("reading 1", tokens.caller(remembered, reading).subject());
        JWTCallerPrincipal elsewhere = new Verification(600).parse("a", SETTINGS);
        assertEquals("reading 2", tokens.caller(elsewhere, reading).subject());
        assertEquals(
                "reading 3", tokens.caller(tokens.parse("b", SETTINGS), reading).subject());
    }

    @Test
    @DisplayName("an expired token is never served from memory")
    void expired() throws ParseException {
        Verification verification = new Verification(0);
        RememberedTokens tokens = new RememberedTokens(verification, NOBODY);
        tokens.parse("a", SETTINGS);
        tokens.parse("a", SETTINGS);
        assertEquals(2, verification.asked);
    }

    @Test
    @DisplayName("a token that its age lets count no more is never served from memory, whatever its expiry")
    void too_old() throws ParseException {
        JWTAuthContextInfo settings = new JWTAuthContextInfo();
        settings.setTokenAge(600L);
        Verification old = new Verification(600, 3_600);
        RememberedTokens tokens = new RememberedTokens(old, NOBODY);
        tokens.parse("a", settings);
        tokens.parse("a", settings);
        assertEquals(2, old.asked);
        Verification younger = new Verification(300, 3_600);
        tokens = new RememberedTokens(younger, NOBODY);
        tokens.parse("a", settings);
        tokens.parse("a", settings);
        assertEquals(1, younger.asked);
    }

    @Test
    @DisplayName("a refused token is refused each time")
    void refused() {
        Verification verification = new Verification(600);
        RememberedTokens tokens = new RememberedTokens(verification, NOBODY);
        assertThrows(ParseException.class, () -> tokens.parse("forged", SETTINGS));
        assertThrows(ParseException.class, () -> tokens.parse("forged", SETTINGS));
        assertEquals(2, verification.asked);
    }

    @Test
    @DisplayName("whose tokens are blocked is asked each time")
    void blocked() throws ParseException {
        Set<String> blocked = new HashSet<>();
        RememberedTokens tokens =
                new RememberedTokens(new Verification(600), (subject, at) -> blocked.contains(subject));
        tokens.parse("a", SETTINGS);
        blocked.add("a");
        assertThrows(ParseException.class, () -> tokens.parse("a", SETTINGS));
        assertEquals("b", tokens.parse("b", SETTINGS).getSubject());
        blocked.clear();
        assertEquals("a", tokens.parse("a", SETTINGS).getSubject());
    }

    @Test
    @DisplayName("memory is bounded: many tokens do not fill it up")
    void bounded() throws ParseException {
        Verification verification = new Verification(600);
        RememberedTokens tokens = new RememberedTokens(verification, NOBODY);
        for (int i = 0; i < 10_000; i++) {
            tokens.parse("t" + i, SETTINGS);
        }
        assertEquals(10_000, verification.asked);
        assertTrue(tokens.size() <= 2_000, () -> "remembers " + tokens.size());
    }
}
