package org.suppliercompliance.notification.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("FF9 secrets are long, random, and sealed at rest")
class SecretBoxTest {
    private final SecretBox box = new SecretBox(new byte[32]);

    private record Key(Optional<String> secretKey) implements WebhookSettings {
        @Override
        public boolean allowLoopback() {
            return false;
        }

        @Override
        public List<Integer> allowedPorts() {
            return List.of(443);
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(15);
        }
    }

    @Test
    void a_secret_has_at_least_24_bytes_and_the_usual_prefix() {
        String secret = box.newSecret();
        assertTrue(secret.startsWith("whsec_"));
        assertEquals(32, Base64.getDecoder().decode(secret.substring(6)).length);
        assertNotEquals(secret, box.newSecret());
    }

    @Test
    void a_sealed_secret_opens_for_its_endpoint_and_key_only_and_shows_nothing() {
        UUID endpoint = UUID.randomUUID();
        byte[] sealed = box.seal(endpoint, "whsec_abc");
        assertEquals("whsec_abc", box.open(endpoint, sealed));
        assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains("whsec_"));
        assertThrows(IllegalStateException.class, () -> box.open(UUID.randomUUID(), sealed));
        byte[] other = new byte[32];
        other[0] = 1;
        assertThrows(IllegalStateException.class, () -> new SecretBox(other).open(endpoint, sealed));
        sealed[20] ^= 1;
        assertThrows(IllegalStateException.class, () -> box.open(endpoint, sealed));
    }

    @Test
    void white_space_around_the_key_of_the_setting_changes_nothing() {
        UUID endpoint = UUID.randomUUID();
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        byte[] sealed = box.seal(endpoint, "whsec_abc");
        assertEquals("whsec_abc", new SecretBox(new Key(Optional.of(key + "\n"))).open(endpoint, sealed));
    }

    @Test
    void a_short_key_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new SecretBox(new byte[16]));
    }
}
