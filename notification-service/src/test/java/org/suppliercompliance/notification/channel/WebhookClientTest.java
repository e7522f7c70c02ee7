package org.suppliercompliance.notification.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.channel.WebhookTargets.LocatedTarget;

@DisplayName("The client that calls strangers is not held up, not led astray and not filled up")
class WebhookClientTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final WebhookClient CLIENT = new WebhookClient(VERTX);
    private static final Duration TOTAL = Duration.ofMillis(1_500);

    @AfterAll
    static void close() {
        VERTX.close();
    }

    /** What the other side does with a connection. */
    private interface Behaviour {
        void run(Socket socket, OutputStream out) throws IOException, InterruptedException;
    }

    /** Answers how the attempt ended, with the milliseconds it took. */
    private static Ended post(Behaviour behaviour) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            Thread thread = new Thread(() -> {
                try (Socket socket = server.accept()) {
                    socket.getInputStream().read(new byte[8_192]);
                    behaviour.run(socket, socket.getOutputStream());
                } catch (IOException e) {
                    // The client hung up: that is what is tested.
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            thread.setDaemon(true);
            thread.start();
            return post(server.getLocalPort(), "127.0.0.1", false);
        }
    }

    private static Ended post(int port, String host, boolean secure) throws IOException {
        LocatedTarget target =
                new LocatedTarget(new WebhookTarget(secure, host, port, "/"), InetAddress.getByName("127.0.0.1"));
        long start = System.nanoTime();
        SendResult result = CLIENT.post(
                target, Map.of("content-type", "application/json"), "{}".getBytes(StandardCharsets.UTF_8), TOTAL);
        return new Ended(result, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    private record Ended(SendResult result, long millis) {}

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void pause() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(200);
    }

    @Test
    @DisplayName(
            "FF4 a receiver that accepts and never answers, drips its header, or sends huge headers ends within the total time")
    void slow_receivers_end_in_time() throws Exception {
        Ended silent = post((socket, out) -> TimeUnit.SECONDS.sleep(20));
        assertEquals("TIMEOUT", silent.result().outcome());
        assertTrue(silent.millis() >= 1_400 && silent.millis() < 15_000, silent.toString());

        Ended dripping = post((socket, out) -> {
            write(out, "HTTP/1.1 200 OK\r\nX-Slow: ");
            while (true) {
                write(out, "a");
                pause();
            }
        });
        assertEquals("TIMEOUT", dripping.result().outcome());
        assertTrue(dripping.millis() < 15_000, dripping.toString());

        Ended huge =
                post((socket, out) -> write(out, "HTTP/1.1 200 OK\r\nX-Huge: " + "a".repeat(1_000_000) + "\r\n\r\n"));
        assertEquals(SendResult.Verdict.RETRY, huge.result().verdict());
    }

    @Test
    @DisplayName("FF4 FF5 a body without end is cut at 64 KiB, a dripping one at the total time; the status counts")
    void endless_bodies_are_cut() throws Exception {
        AtomicLong sent = new AtomicLong();
        Ended endless = post((socket, out) -> {
            write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            byte[] chunk = ("2000\r\n" + "a".repeat(0x2000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            while (true) {
                out.write(chunk);
                sent.addAndGet(chunk.length);
            }
        });
        assertEquals(SendResult.delivered(200), endless.result());
        long soon = sent.get();
        // Socket buffers on both sides hold some more than was read.
        assertTrue(soon < 16_000_000, soon + " bytes left the other side");

        Ended dripping = post((socket, out) -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
            while (true) {
                write(out, "a");
                pause();
            }
        });
        assertTrue(dripping.millis() < 15_000, dripping.toString());
    }

    /** A key store with a certificate that nobody vouches for. */
    private static Path selfSigned() throws IOException, InterruptedException {
        Path store = Files.createTempDirectory("self-signed").resolve("store.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "a",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=hooks.example.org",
                        "-ext",
                        "san=dns:hooks.example.org",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        store.toString())
                .inheritIO()
                .start();
        assertEquals(0, keytool.waitFor());
        return store;
    }

    @Test
    @DisplayName("FF6 a reset, a closed port and a certificate that is not trusted are failures")
    void broken_connections_are_failures() throws Exception {
        assertEquals(
                "CONNECTION_FAILED",
                post((socket, out) -> socket.setSoLinger(true, 0)).result().outcome());
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        assertEquals(
                "CONNECTION_FAILED", post(closed, "127.0.0.1", false).result().outcome());

        AtomicInteger served = new AtomicInteger();
        HttpServer server = VERTX.createHttpServer(new HttpServerOptions()
                        .setSsl(true)
                        .setKeyCertOptions(new PfxOptions()
                                .setPath(selfSigned().toString())
                                .setPassword("changeit")))
                .requestHandler(request -> {
                    served.incrementAndGet();
                    request.response().end();
                })
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        assertEquals(
                "TLS_FAILED",
                post(server.actualPort(), "hooks.example.org", true).result().outcome());
        assertEquals(0, served.get());
    }

    @Test
    @DisplayName("FF3 the connection goes to the checked address and to no other, with the name in the Host header")
    void the_checked_address_is_the_one_connected_to() throws Exception {
        AtomicInteger lookups = new AtomicInteger();
        byte[] first = {8, 8, 8, 8};
        WebhookTargets targets = new WebhookTargets(new TargetPolicy(false, true, Set.of(443)), host -> {
            try {
                // The second look-up would answer loopback.
                return lookups.incrementAndGet() == 1
                        ? List.of(InetAddress.getByAddress(host, first))
                        : List.of(InetAddress.getLoopbackAddress());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        LocatedTarget located = targets.locate("REGION-A", "https://rebind.example.com/");
        assertEquals(InetAddress.getByAddress(first), located.address());
        assertEquals(1, lookups.get());

        StringBuilder host = new StringBuilder();
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            Thread thread = new Thread(() -> {
                try (Socket socket = server.accept()) {
                    byte[] request = new byte[8_192];
                    int read = socket.getInputStream().read(request);
                    host.append(new String(request, 0, read, StandardCharsets.US_ASCII));
                    write(socket.getOutputStream(), "HTTP/1.1 204 No Content\r\n\r\n");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            thread.start();
            // A name that no resolver knows: what is connected to is the address that was checked.
            assertEquals(
                    SendResult.delivered(204),
                    post(server.getLocalPort(), "nowhere.invalid", false).result());
            thread.join();
        }
        assertTrue(
                host.toString().toLowerCase(java.util.Locale.ROOT).contains("host: nowhere.invalid"), host.toString());
    }
}
