package org.suppliercompliance.chassis.testing.servers;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.embedded.LocalIssuer;
import org.suppliercompliance.embedded.TokenClaims;

/** Tokens that claim a role and an authority and must not be believed (FG8): every one is answered 401. */
public final class HostileTokens {
    private static @Nullable RsaJsonWebKey strangersKey;

    private final LocalIssuer issuer = TestServers.issuer();
    private final TokenClaims wanted;
    private final Map<String, String> tokens = new LinkedHashMap<>();

    private HostileTokens(TokenClaims wanted) {
        this.wanted = wanted;
    }

    /** The whole set by name; each would be accepted if the one check it attacks were missing. */
    public static Map<String, String> claiming(String role, String authority) {
        var hostile =
                new HostileTokens(TokenClaims.of(role + "@" + authority, role).authority(authority));
        try {
            hostile.unsigned();
            hostile.signedWithTheWrongKey();
            hostile.wrongClaims();
            hostile.strangeHeaders();
            hostile.mutilated();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
        return Map.copyOf(hostile.tokens);
    }

    /** A well signed token of 100 kB: refused by its size, 401 or 431. */
    public static String oversized(String role, String authority) {
        var claims = LocalIssuer.claims(TokenClaims.of(role, role).authority(authority), Instant.now());
        claims.setStringClaim("padding", "x".repeat(100_000));
        return TestServers.issuer().sign(claims);
    }

    private void unsigned() {
        String payload = encoded(claims().toJson());
        for (String none : new String[] {"none", "None", "NONE", "nOnE"}) {
            tokens.put("alg " + none, encoded("{\"alg\":\"" + none + "\",\"typ\":\"JWT\"}") + "." + payload + ".");
        }
        String valid = issuer.sign(claims());
        String signature = valid.substring(valid.lastIndexOf('.'));
        tokens.put("alg none with a signature", encoded("{\"alg\":\"none\"}") + "." + payload + signature);
    }

    /** One key that nobody trusts, made once: making one takes a second. */
    private static synchronized RsaJsonWebKey stranger() throws JoseException {
        RsaJsonWebKey known = strangersKey;
        if (known == null) {
            known = RsaJwkGenerator.generateJwk(2048);
            strangersKey = known;
        }
        return known;
    }

    private void signedWithTheWrongKey() throws JoseException {
        RsaJsonWebKey stranger = stranger();
        tokens.put("another key, the issuer's kid", signed(claims(), stranger.getPrivateKey(), issuer.keyId()));
        tokens.put("another key, its own kid", signed(claims(), stranger.getPrivateKey(), "stranger"));
        byte[] der = issuer.publicKey().getEncoded();
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END PUBLIC KEY-----\n";
        tokens.put("HS256 with the public key (DER)", hmac(der));
        tokens.put("HS256 with the public key (PEM)", hmac(pem.getBytes(StandardCharsets.UTF_8)));
    }

    private void wrongClaims() {
        Instant now = Instant.now();
        put("expired", LocalIssuer.claims(wanted, now.minus(Duration.ofMinutes(15))));
        JwtClaims claims = claims();
        claims.unsetClaim("exp");
        put("without an expiry", claims);
        claims = LocalIssuer.claims(wanted, now.minus(Duration.ofMinutes(11)));
        claims.setExpirationTime(
                NumericDate.fromSeconds(now.plus(Duration.ofHours(1)).getEpochSecond()));
        put("eleven minutes old, of an issuer that lets it live on", claims);
        claims = claims();
        claims.unsetClaim("iat");
        put("without the time of its issue", claims);
        claims = claims();
        claims.setNotBefore(NumericDate.fromSeconds(now.plusSeconds(300).getEpochSecond()));
        put("not valid yet", claims);
        claims = claims();
        claims.setIssuer("https://issuer.example/other");
        put("foreign issuer", claims);
        claims = claims();
        claims.unsetClaim("iss");
        put("without an issuer", claims);
        claims = claims();
        claims.setAudience("another-suite");
        put("foreign audience", claims);
        claims = claims();
        claims.unsetClaim("aud");
        put("without an audience", claims);
    }

    private void strangeHeaders() throws JoseException {
        Key own = issuer.privateKey();
        tokens.put("kid is a path", signed(claims(), own, "../../../../dev/null"));
        tokens.put("kid is SQL", signed(claims(), own, "x' union select 'y"));
        RsaJsonWebKey stranger = stranger();
        for (String header : new String[] {"jku", "x5u"}) {
            var signature = signature(claims(), stranger.getPrivateKey(), "stranger");
            signature.setHeader(header, "http://127.0.0.1:9/keys.json");
            tokens.put("key behind " + header, signature.getCompactSerialization());
        }
        var embedded = signature(claims(), stranger.getPrivateKey(), "stranger");
        embedded.setJwkHeader(stranger);
        tokens.put("key inside the token", embedded.getCompactSerialization());
        var critical = signature(claims(), own, issuer.keyId());
        critical.setHeader("crit", new String[] {"unknown-extension"});
        critical.setHeader("unknown-extension", true);
        tokens.put("unknown critical header", critical.getCompactSerialization());
    }

    private void mutilated() {
        String valid = issuer.sign(claims());
        tokens.put("truncated", valid.substring(0, valid.length() - 20));
        tokens.put("without its signature", valid.substring(0, valid.lastIndexOf('.') + 1));
        String[] parts = valid.split("\\.");
        JwtClaims raised = claims();
        raised.setStringListClaim("groups", "operator");
        tokens.put("payload exchanged", parts[0] + "." + encoded(raised.toJson()) + "." + parts[2]);
        tokens.put("not a token", "abc");
        tokens.put("three dots", "...");
    }

    private JwtClaims claims() {
        return LocalIssuer.claims(wanted, Instant.now());
    }

    private void put(String name, JwtClaims claims) {
        tokens.put(name, issuer.sign(claims));
    }

    private String hmac(byte[] secret) throws JoseException {
        var signature = signature(claims(), new HmacKey(secret), issuer.keyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        return signature.getCompactSerialization();
    }

    private static String signed(JwtClaims claims, Key key, String keyId) throws JoseException {
        return signature(claims, key, keyId).getCompactSerialization();
    }

    private static JsonWebSignature signature(JwtClaims claims, Key key, String keyId) {
        var signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setPayload(claims.toJson());
        signature.setKey(key);
        signature.setKeyIdHeaderValue(keyId);
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        return signature;
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
