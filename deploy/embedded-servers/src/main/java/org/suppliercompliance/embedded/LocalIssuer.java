package org.suppliercompliance.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * Stands where an OIDC provider stands in production: it owns a signing key, publishes the public half as a JWKS
 * document, and signs tokens. The services verify them exactly as they verify a real issuer's.
 */
public final class LocalIssuer {
    public static final String ISSUER = "https://issuer.localhost/supplier-compliance";
    public static final String AUDIENCE = "supplier-compliance";

    /** Signing is the dearest thing a test does: who asks again within this time gets the same token. */
    private static final Duration SAME_TOKEN_FOR = Duration.ofMinutes(4);

    private static final int MOST_REMEMBERED = 10_000;

    private final RsaJsonWebKey key;
    private final Path jwks;
    private final Map<TokenClaims, Minted> minted = new ConcurrentHashMap<>();

    private record Minted(String token, Instant at) {}

    private LocalIssuer(RsaJsonWebKey key, Path jwks) {
        this.key = key;
        this.jwks = jwks;
    }

    /** The issuer of a directory: its key is made at first use and read afterwards. */
    public static LocalIssuer in(Path directory) {
        Path secret = directory.resolve("signing-key.json");
        Path jwks = directory.resolve("jwks.json").toAbsolutePath();
        try {
            if (Files.exists(secret) && Files.exists(jwks)) {
                return new LocalIssuer((RsaJsonWebKey) JsonWebKey.Factory.newJwk(Files.readString(secret)), jwks);
            }
            Files.createDirectories(directory);
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(UUID.randomUUID().toString());
            key.setUse("sig");
            key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            Files.deleteIfExists(secret);
            Files.createFile(
                    secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(secret, key.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
            Files.writeString(jwks, new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
            return new LocalIssuer(key, jwks);
        } catch (IOException | JoseException e) {
            throw new ServerException("The signing key in " + directory + " cannot be used", e);
        }
    }

    /** A signed token, valid now; one of the longest life may be some minutes old. */
    public String mint(TokenClaims claims) {
        Instant now = Instant.now();
        if (!claims.lifetime().equals(TokenClaims.LONGEST)) {
            return sign(claims(claims, now));
        }
        if (minted.size() > MOST_REMEMBERED) {
            minted.clear();
        }
        return minted.compute(
                        claims,
                        (same, known) ->
                                known != null && known.at().plus(SAME_TOKEN_FOR).isAfter(now)
                                        ? known
                                        : new Minted(sign(claims(same, now)), now))
                .token();
    }

    /** The claims of a valid token, for tests that change one of them before signing. */
    public static JwtClaims claims(TokenClaims wanted, Instant now) {
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(wanted.subject());
        claims.setStringClaim("upn", wanted.subject());
        claims.setGeneratedJwtId();
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(
                NumericDate.fromSeconds(now.plus(wanted.lifetime()).getEpochSecond()));
        claims.setStringListClaim("groups", wanted.roles());
        if (wanted.authority() != null) {
            claims.setStringClaim("authority", wanted.authority());
        }
        if (wanted.supplier() != null) {
            claims.setStringClaim("supplier", wanted.supplier());
        }
        return claims;
    }

    /** Signs any claims with the issuer's key. */
    public String sign(JwtClaims claims) {
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setHeader("typ", "JWT");
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new ServerException("A token could not be signed", e);
        }
    }

    /** The public keys, as a file the services are pointed at. */
    public Path jwks() {
        return jwks;
    }

    public String keyId() {
        return key.getKeyId();
    }

    public PublicKey publicKey() {
        return key.getPublicKey();
    }

    public PrivateKey privateKey() {
        return key.getPrivateKey();
    }
}
