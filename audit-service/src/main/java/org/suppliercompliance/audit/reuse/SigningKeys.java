package org.suppliercompliance.audit.reuse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ed25519 keys: at most one signs, all are published. Nothing here ever tells a private key, in a message neither. */
final class SigningKeys {
    private static final String CURVE = "Ed25519";
    private static final int RAW = 32;
    /** What stands before the 32 bytes of a public key in the form that the JDK reads (RFC 8410). */
    private static final byte[] SPKI_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    private final @Nullable PrivateKey signing;
    private final List<PublishedKey> published;

    private SigningKeys(@Nullable PrivateKey signing, List<PublishedKey> published) {
        this.signing = signing;
        this.published = List.copyOf(published);
    }

    static SigningKeys none() {
        return new SigningKeys(null, List.of());
    }

    /** A key for this process only. */
    static SigningKeys made() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(CURVE).generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            String x = text(Arrays.copyOfRange(encoded, encoded.length - RAW, encoded.length));
            return new SigningKeys(pair.getPrivate(), List.of(PublishedKey.of(x, thumbprint(x))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no Ed25519 key can be made", e);
        }
    }

    /** The keys of a file; what is wrong with it stops the start, and the message names no key. */
    static SigningKeys in(Path file) {
        try {
            PrivateKey signing = null;
            List<PublishedKey> published = new ArrayList<>();
            for (JsonNode key :
                    new ObjectMapper().readTree(Files.readAllBytes(file)).path("keys")) {
                if (!"OKP".equals(key.path("kty").asText())
                        || !CURVE.equals(key.path("crv").asText())) {
                    throw unusable(file);
                }
                String x = key.path("x").asText();
                PublishedKey open = PublishedKey.of(x, key.path("kid").asText(thumbprint(x)));
                if (signing == null && key.hasNonNull("d")) {
                    signing = pair(key.path("d").asText(), x);
                    published.add(0, open);
                } else {
                    published.add(open);
                }
            }
            if (signing == null) {
                throw unusable(file);
            }
            return new SigningKeys(signing, published);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            // The cause would tell what stands in the file.
            throw unusable(file);
        }
    }

    List<PublishedKey> published() {
        return published;
    }

    /** The payload as a compact JWS (RFC 7515, RFC 8037); empty when no key signs. */
    Optional<String> sign(byte[] payload, String type, String contentType) {
        PrivateKey key = signing;
        if (key == null) {
            return Optional.empty();
        }
        String header = "{\"alg\":\"EdDSA\",\"kid\":\"%s\",\"typ\":\"%s\",\"cty\":\"%s\"}"
                .formatted(published.get(0).kid(), type, contentType);
        String signed = text(header.getBytes(StandardCharsets.UTF_8)) + "." + text(payload);
        try {
            return Optional.of(signed + "." + text(signature(key, signed.getBytes(StandardCharsets.US_ASCII))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the result cannot be signed", e);
        }
    }

    /** The private key, once it has shown that it fits the public one. */
    private static PrivateKey pair(String d, String x) throws GeneralSecurityException {
        KeyFactory keys = KeyFactory.getInstance(CURVE);
        PrivateKey key = keys.generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, bytes(d)));
        byte[] raw = bytes(x);
        byte[] encoded = Arrays.copyOf(SPKI_HEAD, SPKI_HEAD.length + raw.length);
        System.arraycopy(raw, 0, encoded, SPKI_HEAD.length, raw.length);
        Signature check = Signature.getInstance(CURVE);
        check.initVerify(keys.generatePublic(new X509EncodedKeySpec(encoded)));
        check.update(raw);
        if (!check.verify(signature(key, raw))) {
            throw new GeneralSecurityException("the halves of the key do not fit");
        }
        return key;
    }

    private static byte[] signature(PrivateKey key, byte[] content) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(CURVE);
        signature.initSign(key);
        signature.update(content);
        return signature.sign();
    }

    /** RFC 7638: a name that follows from the key. */
    private static String thumbprint(String x) throws GeneralSecurityException {
        String members = "{\"crv\":\"%s\",\"kty\":\"OKP\",\"x\":\"%s\"}".formatted(CURVE, x);
        return text(MessageDigest.getInstance("SHA-256").digest(members.getBytes(StandardCharsets.UTF_8)));
    }

    private static ConfigurationException unusable(Path file) {
        return new ConfigurationException("cannot start: audit.portable-results.keys: " + file
                + " holds no JWK Set of Ed25519 keys with a private one");
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
