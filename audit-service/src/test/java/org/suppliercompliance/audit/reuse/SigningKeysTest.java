package org.suppliercompliance.audit.reuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {
    private static final byte[] PAYLOAD = "{\"what\":\"signed\"}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private static OctetKeyPairJsonWebKey key(String kid) throws Exception {
        OctetKeyPairJsonWebKey key = OkpJwkGenerator.generateJwk(OctetKeyPairJsonWebKey.SUBTYPE_ED25519);
        key.setKeyId(kid);
        return key;
    }

    private Path file(String keys) throws Exception {
        return Files.writeString(folder.resolve("keys.json"), "{\"keys\":[" + keys + "]}");
    }

    @Test
    @DisplayName("The first private key of the file signs, every public one is published and none of the private parts")
    void one_signs_and_all_are_published() throws Exception {
        OctetKeyPairJsonWebKey retired = key("2026");
        OctetKeyPairJsonWebKey current = key("2027");
        SigningKeys keys = SigningKeys.in(file(retired.toJson(OutputControlLevel.PUBLIC_ONLY) + ","
                + current.toJson(OutputControlLevel.INCLUDE_PRIVATE)));

        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(
                new AlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.EDDSA));
        signature.setCompactSerialization(keys.sign(PAYLOAD, "vc+jwt", "vc").orElseThrow());
        signature.setKey(current.getPublicKey());

        assertTrue(signature.verifySignature());
        assertEquals("2027", signature.getKeyIdHeaderValue());
        assertEquals(
                List.of("2027", "2026"),
                keys.published().stream().map(PublishedKey::kid).toList());
        assertEquals(
                current.toParams(OutputControlLevel.PUBLIC_ONLY).get("x"),
                keys.published().get(0).x());
    }

    @Test
    @DisplayName("A file without a usable private key is refused in one line that names the setting and tells no key")
    void an_unusable_file_is_refused() throws Exception {
        OctetKeyPairJsonWebKey one = key("1");
        OctetKeyPairJsonWebKey other = key("2");
        String secret =
                (String) one.toParams(OutputControlLevel.INCLUDE_PRIVATE).get("d");
        String mixed = other.toJson(OutputControlLevel.PUBLIC_ONLY).replace("}", ",\"d\":\"" + secret + "\"}");
        for (String keys :
                List.of("", one.toJson(OutputControlLevel.PUBLIC_ONLY), mixed, "{\"kty\":\"RSA\"}", "nonsense")) {
            ConfigurationException refused =
                    assertThrows(ConfigurationException.class, () -> SigningKeys.in(file(keys)), keys);
            assertTrue(
                    refused.getMessage().startsWith("cannot start: audit.portable-results.keys"), refused.getMessage());
            assertFalse(refused.getMessage().contains(secret));
            assertEquals(null, refused.getCause());
        }
    }

    @Test
    @DisplayName("Without a key nothing is signed; a made key is named by its RFC 7638 thumbprint")
    void made_or_none() throws Exception {
        assertTrue(SigningKeys.none().sign(PAYLOAD, "vc+jwt", "vc").isEmpty());
        PublishedKey made = SigningKeys.made().published().get(0);
        JsonWebKey key = JsonWebKey.Factory.newJwk("{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"" + made.x() + "\"}");
        assertEquals(key.calculateBase64urlEncodedThumbprint("SHA-256"), made.kid());
    }
}
