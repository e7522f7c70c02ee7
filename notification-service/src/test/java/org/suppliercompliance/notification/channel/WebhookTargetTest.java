package org.suppliercompliance.notification.channel;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("FF1 FF3 an endpoint's address is read in one spelling and resolved once")
class WebhookTargetTest {
    private static final TargetPolicy PRODUCTION = new TargetPolicy(false, true, Set.of(443, 8443));
    private static final TargetPolicy STRICT = new TargetPolicy(false, false, Set.of(80, 443, 8443));
    private static final TargetPolicy LOCAL = new TargetPolicy(true, false, Set.of(80, 443));

    @ParameterizedTest(name = "{0} is refused")
    @ValueSource(
            strings = {
                "http://2130706433/",
                "http://0x7f.1/",
                "http://0x7f000001/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://[::]/",
                "http://localhost/",
                "http://localhost./",
                "http://a.localhost/",
                "http://good@127.0.0.1/",
                "https://user:pw@example.org/",
                "http://127。0。0。1/",
                "http://example。org/",
                "http://example.org./",
                "https://example.org:22/",
                "https://example.org:25/",
                "https://example.org:5432/",
                "https://example.org:9092/",
                "https://example.org:0/",
                "https://example.org:99999/",
                "file:///etc/passwd",
                "gopher://example.org/",
                "ftp://example.org/",
                "jar:http://example.org!/x",
                "javascript:alert(1)",
                "https:///x",
                "https://",
                "example.org",
                "//example.org/",
                "https://exa mple.org/",
                "https://example.org/\r\nX: y",
                "https://example.org\\@127.0.0.1/",
                "https://[fe80::1%25eth0]/",
                "https://127.0.0.1:443/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://10.0.0.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://intranet/",
                "https://printer.local/",
                "https://db.internal/",
                "https://example.org/#x",
                "https://256.1.1.1/",
                "https://1.1.1/",
                "https://-a.org/"
            })
    void other_spellings_are_refused(String url) {
        assertThrows(TargetRefusedException.class, () -> locate(url, STRICT));
    }

    private static InetAddress locate(String url, TargetPolicy policy)
            throws TargetRefusedException, UnknownHostException {
        // Only literals reach the resolver here: names that slip through would be refused as public by mistake.
        return WebhookTarget.parse(url, policy).resolve(policy, host -> List.of(InetAddress.getByName(host)));
    }

    @Test
    void a_public_address_is_read_with_its_path_and_query() throws Exception {
        assertEquals(
                new WebhookTarget(true, "hooks.example.org", 8443, "/a/b?c=d"),
                WebhookTarget.parse("https://Hooks.Example.org:8443/a/b?c=d", PRODUCTION));
        assertEquals(
                new WebhookTarget(true, "xn--bcher-kva.se", 443, "/"),
                WebhookTarget.parse("https://xn--bcher-kva.se", PRODUCTION));
    }

    @Test
    void production_calls_https_only() {
        assertThrows(TargetRefusedException.class, () -> WebhookTarget.parse("http://example.org/", PRODUCTION));
    }

    @Test
    void loopback_is_called_when_the_setting_allows_it_and_then_only_loopback() throws Exception {
        assertEquals(InetAddress.getByName("127.0.0.1"), locate("http://127.0.0.1:9999/hooks", LOCAL));
        for (String url : List.of(
                "http://127.0.0.1:25/", "http://10.0.0.1/", "http://127.0.0.2:9999/", "http://[::ffff:10.0.0.1]/")) {
            assertThrows(TargetRefusedException.class, () -> locate(url, LOCAL));
        }
    }

    @Test
    @DisplayName(
            "FF3 a name with one public and one private address is refused, as is a public name that answers loopback, setting or not")
    void every_address_of_a_name_must_be_public() throws Exception {
        InetAddress open = InetAddress.getByAddress("two.example.com", new byte[] {8, 8, 8, 8});
        InetAddress closed = InetAddress.getByAddress("two.example.com", new byte[] {10, 0, 0, 1});
        InetAddress loopback = InetAddress.getByAddress("two.example.com", new byte[] {127, 0, 0, 1});
        for (TargetPolicy policy : List.of(STRICT, LOCAL)) {
            WebhookTarget target = WebhookTarget.parse("https://two.example.com/", policy);
            assertEquals(open, target.resolve(policy, host -> List.of(open)));
            assertThrows(TargetRefusedException.class, () -> target.resolve(policy, host -> List.of(open, closed)));
            assertThrows(TargetRefusedException.class, () -> target.resolve(policy, host -> List.of(open, loopback)));
        }
    }

    @Test
    @DisplayName(
            "FF4 names that hang hold up no other authority's; each takes one look-up, however many ask, and is refused in time for an answer")
    void names_that_hang_hold_up_nobody_else() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        Queue<String> hanging = new ConcurrentLinkedQueue<>();
        InetAddress open = InetAddress.getByAddress(new byte[] {8, 8, 8, 8});
        WebhookTargets targets = new WebhookTargets(PRODUCTION, host -> {
            if (host.startsWith("slow")) {
                hanging.add(host);
                hang(release);
            }
            return List.of(open);
        });
        ExecutorService senders = Executors.newFixedThreadPool(40);
        try {
            List<Future<UnknownHostException>> attempts = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String url = "https://slow" + i / 2 + ".example.com/";
                attempts.add(senders.submit(
                        () -> assertThrows(UnknownHostException.class, () -> targets.locate("SLOW", url))));
            }
            await().atMost(Duration.ofSeconds(20)).until(() -> hanging.size() >= 8);

            assertEquals(
                    open, targets.locate("OTHER", "https://hooks.example.com/").address());
            for (Future<UnknownHostException> attempt : attempts) {
                attempt.get();
            }
            assertTimeout(Duration.ofMillis(4_500), () -> {
                assertThrows(TargetRefusedException.class, () -> targets.check("SLOW", "https://slow0.example.com/"));
            });
            assertEquals(8, hanging.size());
            assertEquals(8, Set.copyOf(hanging).size());
        } finally {
            release.countDown();
            senders.shutdown();
            targets.close();
        }
    }

    private static void hang(CountDownLatch release) {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
