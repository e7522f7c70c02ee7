package org.suppliercompliance.chassis.tenancy;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("FB4, FB5: an issuer that is slow or away holds nobody up, and the keys that are known count on")
class IssuerKeysTest {
    private static final Duration LONG = Duration.ofHours(1);

    private HttpServer issuer;
    private volatile String published;
    /** Answers wait for it. */
    private volatile CountDownLatch door = new CountDownLatch(0);

    @BeforeEach
    void publish() throws Exception {
        published = keySet("one");
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        issuer.createContext("/keys", exchange -> {
            byte[] keys = published.getBytes(StandardCharsets.UTF_8);
            try {
                door.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        issuer.start();
    }

    @AfterEach
    void end() {
        door.countDown();
        issuer.stop(0);
    }

    @Test
    void who_asks_a_slow_issuer_waits_for_a_moment_and_finds_the_new_key_later() throws Exception {
        IssuerKeys keys = keys(LONG);
        assertEquals(List.of("one"), ids(keys));
        published = keySet("two");
        door = new CountDownLatch(1);

        long start = System.nanoTime();
        keys.refresh();
        long waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);

        assertTrue(waited < 2_000, waited + " ms");
        assertEquals(List.of("one"), ids(keys));
        door.countDown();
        await().atMost(Duration.ofSeconds(30)).until(() -> ids(keys).equals(List.of("two")));
    }

    @Test
    void who_asks_a_quick_issuer_finds_the_new_key_at_once() throws Exception {
        IssuerKeys keys = keys(LONG);
        assertEquals(List.of("one"), ids(keys));
        published = keySet("two");
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            keys.refresh();
            return ids(keys).equals(List.of("two"));
        });
    }

    @Test
    void keys_whose_time_is_over_count_while_the_issuer_is_away() throws Exception {
        IssuerKeys keys = keys(Duration.ZERO);
        assertEquals(List.of("one"), ids(keys));
        issuer.stop(0);
        keys.refresh();
        assertEquals(List.of("one"), ids(keys));
    }

    @Test
    void without_a_key_it_fails_and_it_is_read_once_the_issuer_is_there() throws Exception {
        door = new CountDownLatch(1);
        IssuerKeys keys = keys(LONG);
        assertThrows(IOException.class, keys::getJsonWebKeys);
        door.countDown();
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> ids(keys).equals(List.of("one")));
    }

    @Test
    void who_comes_later_to_an_issuer_that_says_nothing_does_not_wait_as_long_again() {
        door = new CountDownLatch(1);
        IssuerKeys keys = keys(LONG);
        assertThrows(IOException.class, keys::getJsonWebKeys);

        long start = System.nanoTime();
        for (int later = 0; later < 3; later++) {
            assertThrows(IOException.class, keys::getJsonWebKeys);
        }
        long waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);

        assertTrue(waited < 2_000, waited + " ms");
    }

    @Test
    void what_is_no_set_of_keys_is_said_to_be_none() {
        published = "<html>";
        assertThrows(JoseException.class, () -> keys(LONG).refresh());
    }

    private IssuerKeys keys(Duration kept) {
        return new IssuerKeys("http://127.0.0.1:" + issuer.getAddress().getPort() + "/keys", kept);
    }

    private static List<String> ids(IssuerKeys keys) throws Exception {
        return keys.getJsonWebKeys().stream().map(JsonWebKey::getKeyId).toList();
    }

    private static String keySet(String id) throws JoseException {
        JsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        key.setKeyId(id);
        return new JsonWebKeySet(key).toJson();
    }
}
