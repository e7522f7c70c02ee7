package org.suppliercompliance.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalIssuerTest {
    @TempDir
    Path directory;

    @Test
    @DisplayName("A token verifies against the published keys and says who it speaks for")
    void a_token_verifies_against_the_published_keys() throws Exception {
        var issuer = LocalIssuer.in(directory);
        String token = issuer.mint(TokenClaims.of("anna", "buyer", "auditor").authority("OSLO"));
        var keys = new JsonWebKeySet(Files.readString(issuer.jwks()));
        var claims = new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.getJsonWebKeys()))
                .setExpectedIssuer(LocalIssuer.ISSUER)
                .setExpectedAudience(LocalIssuer.AUDIENCE)
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
        assertEquals("anna", claims.getSubject());
        assertEquals("OSLO", claims.getStringClaimValue("authority"));
        assertFalse(claims.hasClaim("supplier"));
        assertEquals(List.of("buyer", "auditor"), claims.getStringListClaimValue("groups"));
        long lifetime =
                claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue();
        assertEquals(600, lifetime);
        assertEquals(
                token, issuer.mint(TokenClaims.of("anna", "buyer", "auditor").authority("OSLO")));
        assertNotEquals(
                token, issuer.mint(TokenClaims.of("anna", "buyer", "auditor").authority("LUND")));
    }

    @Test
    @DisplayName("The key is made once, is readable by its owner only, and is not in the published document")
    void the_key_is_made_once_and_kept_private() throws Exception {
        var first = LocalIssuer.in(directory);
        var second = LocalIssuer.in(directory);
        assertEquals(first.keyId(), second.keyId());
        assertEquals(first.publicKey(), second.publicKey());
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("signing-key.json"))));
        assertTrue(Files.readString(first.jwks()).contains("\"n\""));
        assertFalse(Files.readString(first.jwks()).contains("\"d\""));
    }
}
