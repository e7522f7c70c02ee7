package org.suppliercompliance.benchmarks;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** From the answer of the act (its commit) to the webhook at its receiver, one at a time on an idle suite. */
final class WebhookBenchmark {
    private static final int WARM_UP = 100;
    private static final int MEASURED = 200;
    private static final int FIRST = 4_000_001;
    private static final int IDLE_MILLIS = 100;

    private final Setting setting;
    private final BlockingQueue<Long> arrivals = new ArrayBlockingQueue<>(1_000);

    WebhookBenchmark(Setting setting) {
        this.setting = setting;
    }

    void run() {
        HttpServer receiver = receiver();
        try {
            setting.post(
                    "notification",
                    "/webhook-endpoints",
                    setting.suite.token("integrator", Setting.AUTHORITY),
                    """
                    {"url": "http://127.0.0.1:%d/hook", "factTypes": ["non-compliance-communicated"]}""".formatted(receiver.getAddress().getPort()));
            setting.cases(FIRST, FIRST + WARM_UP + MEASURED);
            // awake before it acts: an act that is answered 503 is not sent again
            setting.get(setting.suite.url("audit") + "/non-compliances/" + Setting.caseId(FIRST), setting.manager());
            double[] milliseconds = new double[MEASURED];
            for (int i = 0; i < WARM_UP + MEASURED; i++) {
                double one = oneTrip(FIRST + i);
                if (i >= WARM_UP) {
                    milliseconds[i - WARM_UP] = one;
                }
            }
            Arrays.sort(milliseconds);
            new Table(
                            "Commit to webhook received, idle suite, " + MEASURED + " acts " + IDLE_MILLIS
                                    + " ms behind one another",
                            "p50 ms",
                            "p95 ms",
                            "p99 ms")
                    .row(
                            milliseconds[MEASURED / 2],
                            milliseconds[MEASURED * 95 / 100],
                            milliseconds[MEASURED * 99 / 100])
                    .print();
        } finally {
            receiver.stop(0);
        }
    }

    private double oneTrip(int n) {
        // longer than the relay gathers for behind what it sent: an act right behind another would be measured with
        // that
        Setting.pause(IDLE_MILLIS);
        arrivals.clear();
        setting.send(HttpRequest.newBuilder(URI.create(
                        setting.suite.url("audit") + "/non-compliances/" + Setting.caseId(n) + "/communication"))
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .header("Content-Type", "application/json")
                .header("If-Match", "\"1\"")
                .header("Authorization", "Bearer " + setting.manager())
                .build());
        long committed = System.nanoTime();
        try {
            Long arrived = arrivals.poll(30, TimeUnit.SECONDS);
            if (arrived == null) {
                throw new IllegalStateException("no webhook within 30 s");
            }
            return Math.max(0, arrived - committed) / 1e6;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpServer receiver() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
            server.createContext("/hook", exchange -> {
                long now = System.nanoTime();
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
                arrivals.add(now);
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
