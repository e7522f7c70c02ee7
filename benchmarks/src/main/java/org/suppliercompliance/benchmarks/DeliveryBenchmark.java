package org.suppliercompliance.benchmarks;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Fifty cases communicated to two hundred contacts and two hundred endpoints: 10,000 alerts with a mail each, and as many webhooks, from
 * the first act to the last arrival, with both receivers in this process on the same machine. One more case goes before, and the tables are
 * analysed: plans made for empty tables would be measured otherwise, which a suite has until its server first analyses them, a minute later.
 */
final class DeliveryBenchmark {
    private static final int CASES = 50;
    private static final int EACH = 200;
    private static final int FIRST = 3_000_001;
    private static final long LONGEST_NANOS = 600_000_000_000L;

    private final Setting setting;
    private final Set<String> webhooks = ConcurrentHashMap.newKeySet();
    private final AtomicInteger calls = new AtomicInteger();

    DeliveryBenchmark(Setting setting) {
        this.setting = setting;
    }

    void run() {
        hasCaughtUp();
        setting.suite.mail().stop();
        HttpServer receiver = receiver();
        List<String> made = new ArrayList<>();
        try (SmtpReceiver mails = new SmtpReceiver(setting.suite.mail().smtpPort())) {
            for (int i = 0; i < EACH; i++) {
                made.add(contact(i));
                made.add(endpoint(receiver.getAddress().getPort(), i));
            }
            setting.cases(FIRST, FIRST + CASES);
            communicate(FIRST + CASES);
            arrived(mails, 2 * EACH);
            setting.sql("notification", "vacuum analyze");
            double service = setting.serviceCpu("notification");
            double all = setting.cpu("notification");
            long begin = System.nanoTime();
            for (int i = 0; i < CASES; i++) {
                communicate(FIRST + i);
            }
            long told = System.nanoTime();
            arrived(mails, 2 * (CASES + 1) * EACH);
            double seconds = (System.nanoTime() - begin) / 1e9;
            int deliveries = 2 * CASES * EACH;
            new Table(
                            CASES * EACH + " alerts to mail and webhook, receivers on this machine",
                            "deliveries",
                            "repeated",
                            "seconds (" + CASES + " acts took " + Math.round((told - begin) / 1e6) + " ms)",
                            "deliveries per second",
                            "CPU us per delivery (service)",
                            "CPU us per delivery (service and PostgreSQL)")
                    .row(
                            deliveries,
                            mails.received() + calls.get() - deliveries - 2 * EACH,
                            seconds,
                            deliveries / seconds,
                            (setting.serviceCpu("notification") - service) / deliveries * 1e6,
                            (setting.cpu("notification") - all) / deliveries * 1e6)
                    .print();
        } finally {
            made.forEach(this::remove);
            receiver.stop(0);
            setting.suite.mail().start();
        }
    }

    private void arrived(SmtpReceiver mails, int all) {
        long begin = System.nanoTime();
        while (mails.distinct() + webhooks.size() < all) {
            if (System.nanoTime() - begin > LONGEST_NANOS) {
                throw new IllegalStateException(
                        "after ten minutes " + mails.distinct() + " mails and " + webhooks.size() + " webhooks");
            }
            Setting.pause(20);
        }
    }

    /** What earlier measurements left in the topic is read first, while there is nobody to tell: all cases of one supplier come in order. */
    private void hasCaughtUp() {
        setting.cases(FIRST - 1, FIRST - 1);
        communicate(FIRST - 1);
        setting.awaitCount(
                "notification", "select count(*) from fact where case_id = '" + Setting.caseId(FIRST - 1) + "'", 1);
    }

    private String contact(int i) {
        return "/people/"
                + setting.post("notification", "/people", setting.manager(), """
                        {"name": "Contact %d", "email": "contact%d@example.org", "language": "sv", "supplierId": "%s"}""".formatted(i, i, setting.supplier))
                        .path("id")
                        .asText();
    }

    private String endpoint(int port, int i) {
        return "/webhook-endpoints/"
                + setting.post(
                                "notification",
                                "/webhook-endpoints",
                                setting.suite.token("integrator", Setting.AUTHORITY),
                                """
                        {"url": "http://127.0.0.1:%d/hook/%d", "factTypes": ["non-compliance-communicated"]}""".formatted(port, i))
                        .path("id")
                        .asText();
    }

    private void communicate(int n) {
        setting.send(HttpRequest.newBuilder(URI.create(
                        setting.suite.url("audit") + "/non-compliances/" + Setting.caseId(n) + "/communication"))
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .header("Content-Type", "application/json")
                .header("If-Match", "\"1\"")
                .header("Authorization", "Bearer " + setting.manager())
                .build());
    }

    private void remove(String path) {
        setting.send(HttpRequest.newBuilder(URI.create(setting.suite.url("notification") + path))
                .DELETE()
                .header("Authorization", "Bearer " + setting.manager())
                .build());
    }

    private HttpServer receiver() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
            server.setExecutor(Executors.newFixedThreadPool(8, task -> {
                Thread thread = new Thread(task, "webhook-receiver");
                thread.setDaemon(true);
                return thread;
            }));
            server.createContext("/hook", exchange -> {
                exchange.getRequestBody().readAllBytes();
                webhooks.add(exchange.getRequestHeaders().getFirst("webhook-id"));
                calls.incrementAndGet();
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
