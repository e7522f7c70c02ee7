package org.suppliercompliance.chassis.tenancy;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.DefaultJWTTokenParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.KeyLocationResolver;
import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Duration;
import org.jose4j.http.Get;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/** The library's verification of tokens, but with {@link IssuerKeys} where the keys are at an address. */
final class TokenVerification extends JWTCallerPrincipalFactory {
    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 10_000;

    private final DefaultJWTTokenParser parser = new Parser();

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo settings) throws ParseException {
        JwtContext verified = parser.parse(token, settings);
        return new DefaultJWTCallerPrincipal(
                verified.getJoseObjects().get(0).getHeader("typ"), verified.getJwtClaims());
    }

    private static final class Parser extends DefaultJWTTokenParser {
        private volatile @Nullable IssuerKeys keys;
        private volatile @Nullable VerificationKeyResolver resolver;

        @Override
        protected VerificationKeyResolver getVerificationKeyResolver(JWTAuthContextInfo settings)
                throws UnresolvableKeyException {
            String location = settings.getPublicKeyLocation();
            if (location == null || !location.startsWith("http:") && !location.startsWith("https:")) {
                return super.getVerificationKeyResolver(settings);
            }
            VerificationKeyResolver known = resolver;
            return known == null ? atAddress(settings, location) : known;
        }

        /** The keys stay when the first try to read them takes too long: the next caller finds what came of it. */
        private synchronized VerificationKeyResolver atAddress(JWTAuthContextInfo settings, String location)
                throws UnresolvableKeyException {
            IssuerKeys issuer = keys;
            if (issuer == null) {
                issuer = new IssuerKeys(location, Duration.ofMinutes(settings.getJwksRefreshInterval()));
                keys = issuer;
            }
            IssuerKeys read = issuer;
            VerificationKeyResolver made = new KeyLocationResolver(settings) {
                @Override
                protected HttpsJwks getHttpsJwks(String address) {
                    return read;
                }

                @Override
                protected Get getHttpGet() {
                    Get get = new Get();
                    get.setConnectTimeout(CONNECT_MILLIS);
                    get.setReadTimeout(READ_MILLIS);
                    get.setRetries(0);
                    return get;
                }
            };
            resolver = made;
            return made;
        }
    }
}
