package org.suppliercompliance.notification.channel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * A pair of Ed25519 keys (Standard Webhooks v1a): whoever holds the public key can check who sent, and cannot send in the sender's name.
 *
 * @param privateKey PKCS #8 in base64, to be sealed
 * @param publicKey in the form receivers know
 */
public record SigningKeys(String privateKey, String publicKey) {
    private static final String ALGORITHM = "Ed25519";
    private static final String PREFIX = "whpk_";
    private static final int PUBLIC_BYTES = 32;

    public static SigningKeys fresh() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            byte[] written = pair.getPublic().getEncoded();
            byte[] point = Arrays.copyOfRange(written, written.length - PUBLIC_BYTES, written.length);
            Base64.Encoder base64 = Base64.getEncoder();
            return new SigningKeys(
                    base64.encodeToString(pair.getPrivate().getEncoded()), PREFIX + base64.encodeToString(point));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    static String sign(String privateKey, String content) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(privateKey))));
            signature.update(content.getBytes(StandardCharsets.UTF_8));
            return "v1a," + Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a webhook cannot be signed", e);
        }
    }
}
