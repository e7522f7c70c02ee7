package org.suppliercompliance.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.endtoend.Http;
import org.suppliercompliance.local.ServiceProcess;

/** Clients that open connections and say nothing, or say it a byte a second. */
@Order(9)
@Tag("faults")
class SlowClientsTest {
    private static final int EACH = FaultBench.setting("slow", 150);
    /** quarkus.http.idle-timeout and chassis.limits.body-time with what a busy machine may add. */
    private static final Duration IDLE_CUT = Duration.ofSeconds(30 + 5);

    /** Of more than 1 MiB, half sent: more than a replica has threads. */
    private static final int FILES = 64;

    private static final Duration STORM = IDLE_CUT.plusSeconds(5);

    private final FaultBench bench = FaultBench.get();
    private final FaultAuthority authority = bench.authorities().get(0);
    private final ServiceProcess replica = bench.replicas("supplier").get(1);

    @Test
    @DisplayName(
            "FI5: idle connections, slow headers and slow bodies, 150 of each at once, and more half-sent files than threads: everybody else is served throughout, the idle and the slow bodies are cut")
    void slow_clients() throws Exception {
        FaultBench.prove("FI5", proof -> {
            ScheduledExecutorService drip = Executors.newSingleThreadScheduledExecutor();
            List<SocketChannel> all = new ArrayList<>();
            try {
                List<Long> before = serve(Duration.ofSeconds(5));
                long files = openFiles();
                List<SocketChannel> idle = open(all, "");
                List<SocketChannel> headers = open(all, "GET /supplier/v1/suppliers HTTP/1.1\r\nHost: a\r\nX-Slow: a");
                List<SocketChannel> bodies = open(all, """
                        POST /supplier/v1/suppliers HTTP/1.1
                        Host: a
                        Authorization: Bearer %s
                        Idempotency-Key: "%s"
                        Content-Type: application/json
                        Content-Length: 1000

                        {""".formatted(authority.token("buyer"), UUID.randomUUID())
                        .replace("\n", "\r\n"));
                List<SocketChannel> uploads = openFiles(all);
                Instant start = Instant.now();
                drip.scheduleAtFixedRate(
                        () -> Stream.of(headers, bodies, uploads)
                                .flatMap(List::stream)
                                .forEach(SlowClientsTest::drip),
                        1,
                        1,
                        TimeUnit.SECONDS);
                Tables.await(
                        Duration.ofSeconds(10),
                        () -> openFiles() >= files + 3L * EACH + 2L * FILES,
                        () -> "they are not connected");
                proof.hit("%d open files of %d, %d before".formatted(openFiles(), replica.pid(), files));

                List<Long> meanwhile = serve(Duration.ofSeconds(20));
                assertThat(left(bodies)).as("slow bodies still open").isEqualTo(EACH);
                meanwhile.addAll(serve(STORM.minus(Duration.between(start, Instant.now()))));

                proof.figure("calls served meanwhile", meanwhile.size());
                proof.figure("p99 of the calls before", CrashTest.seconds(Duration.ofMillis(at(before, 0.99))));
                proof.figure("p99 of the calls meanwhile", CrashTest.seconds(Duration.ofMillis(at(meanwhile, 0.99))));
                proof.figure("idle connections left after " + IDLE_CUT.toSeconds() + " s", left(idle));
                proof.figure("slow bodies left", left(bodies));
                proof.figure("slow headers left", left(headers));
                proof.figure("half-sent files still being received, of " + FILES, left(uploads));
                assertThat(left(idle)).isZero();
                assertThat(left(headers)).isZero();
                assertThat(left(bodies)).isZero();
                assertThat(left(uploads)).as("files, which may take minutes").isEqualTo(FILES);
                assertThat(at(meanwhile, 0.5)).isLessThan(Math.max(200, 5 * at(before, 0.5)));
            } finally {
                drip.shutdownNow();
                for (SocketChannel each : all) {
                    each.close();
                }
            }
        });
    }

    /** One call after another for a while, each tenth a write; all must be served within the client's patience of eight seconds. */
    private List<Long> serve(Duration time) {
        List<Long> millis = new ArrayList<>();
        Instant end = Instant.now().plus(time);
        String buyer = authority.token("buyer");
        while (Instant.now().isBefore(end)) {
            long start = System.nanoTime();
            if (millis.size() % 10 == 0) {
                String name = "Not slow " + UUID.randomUUID();
                String body = Http.body(Map.of("legalName", name, "country", "NO", "roles", List.of("RESELLER")));
                bench.http()
                        .create(replica.baseUrl() + "/suppliers", buyer, body)
                        .expect(201);
            } else {
                bench.http()
                        .get(replica.baseUrl() + "/suppliers?limit=10", buyer)
                        .expect(200);
            }
            millis.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        }
        return millis;
    }

    private List<SocketChannel> open(List<SocketChannel> all, String first) throws IOException {
        return open(all, EACH, first);
    }

    private List<SocketChannel> open(List<SocketChannel> all, int count, String first) throws IOException {
        List<SocketChannel> opened = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress(
                    "127.0.0.1", URI.create(replica.origin()).getPort()));
            opened.add(channel);
            all.add(channel);
            ByteBuffer bytes = ByteBuffer.wrap(first.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.configureBlocking(false);
        }
        return opened;
    }

    /** Imports of 2 MB of which half has been sent. */
    private List<SocketChannel> openFiles(List<SocketChannel> all) throws IOException {
        List<SocketChannel> opened = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            opened.addAll(open(
                    all,
                    1,
                    """
                    POST /supplier/v1/imports?kind=suppliers HTTP/1.1
                    Host: a
                    Authorization: Bearer %s
                    Idempotency-Key: "%s"
                    Content-Type: text/csv
                    Content-Length: 2200000

                    """.formatted(authority.token("buyer"), UUID.randomUUID()).replace("\n", "\r\n")
                            + "name;country\n".repeat(85_000)));
        }
        return opened;
    }

    private static void drip(SocketChannel channel) {
        try {
            channel.write(ByteBuffer.wrap(new byte[] {'a'}));
        } catch (IOException cut) {
            // counted by left()
        }
    }

    /** How many the server has not closed. */
    private static long left(List<SocketChannel> channels) {
        return channels.stream().filter(channel -> !isCut(channel)).count();
    }

    private static boolean isCut(SocketChannel channel) {
        ByteBuffer answer = ByteBuffer.allocate(4_096);
        try {
            while (true) {
                int length = channel.read(answer.clear());
                if (length <= 0) {
                    return length < 0;
                }
            }
        } catch (IOException reset) {
            return true;
        }
    }

    private long openFiles() {
        return Kernel.openFiles(replica.pid());
    }

    private static long at(List<Long> times, double share) {
        List<Long> sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share));
    }
}
