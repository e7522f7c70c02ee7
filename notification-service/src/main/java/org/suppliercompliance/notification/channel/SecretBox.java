package org.suppliercompliance.notification.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals the secrets of endpoints at rest with AES-256-GCM, bound to their endpoint: a copied row opens nowhere else. */
@ApplicationScoped
public class SecretBox {
    private static final int NONCE = 12;
    private static final int SECRET_BYTES = 32;
    private static final int KEY_BYTES = 32;
    private static final String PREFIX = "whsec_";

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    @Inject
    SecretBox(WebhookSettings settings) {
        this(settings.secretKey().map(SecretBox::decoded).orElseGet(SecretBox::localKey));
    }

    SecretBox(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("notification.webhook.secret-key must be 32 bytes in base64");
        }
        this.key = new SecretKeySpec(key, "AES");
    }

    /** Whether the setting holds a key; {@link ProductionRules} asks at the start. White space around it is none of the key. */
    static boolean isKey(String setting) {
        try {
            return decoded(setting).length == KEY_BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] decoded(String setting) {
        return Base64.getDecoder().decode(setting.strip());
    }

    /** A new signing secret, in the form receivers know. */
    public String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /** The secret end of an address that gives one right about one thing, always the same; who has no key cannot guess it. */
    public String capability(String right, UUID of) {
        byte[] mac = mac(mac(key.getEncoded(), right), of.toString());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] seal(UUID endpoint, String secret) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = apply(Cipher.ENCRYPT_MODE, endpoint, nonce, secret.getBytes(StandardCharsets.UTF_8));
        byte[] stored = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, stored, NONCE, sealed.length);
        return stored;
    }

    String open(UUID endpoint, byte[] stored) {
        byte[] plain = apply(
                Cipher.DECRYPT_MODE,
                endpoint,
                Arrays.copyOf(stored, NONCE),
                Arrays.copyOfRange(stored, NONCE, stored.length));
        return new String(plain, StandardCharsets.UTF_8);
    }

    private byte[] apply(int mode, UUID endpoint, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(128, nonce));
            cipher.updateAAD(endpoint.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an endpoint's secret cannot be sealed or opened with this key", e);
        }
    }

    /** Known to everybody, so that a local run needs no setup; production refuses to start without a key of its own. */
    private static byte[] localKey() {
        try {
            return MessageDigest.getInstance("SHA-256").digest("local run".getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
