package org.suppliercompliance.notification.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.channel.WebhookTargets.LocatedTarget;

@DisplayName(
        "A connection to an endpoint is kept for a moment, for the same checked address, and for nothing that is in doubt")
class WebhookConnectionTest {
    private static final Vertx VERTX = Vertx.vertx();
    private final WebhookClient client = new WebhookClient(VERTX);

    @AfterAll
    static void close() {
        VERTX.close();
    }

    private SendResult post(Receiver receiver) throws IOException {
        LocatedTarget target = new LocatedTarget(
                new WebhookTarget(false, "hooks.example.org", receiver.socket.getLocalPort(), "/"),
                receiver.socket.getInetAddress());
        return client.post(target, Map.of(), "{}".getBytes(StandardCharsets.UTF_8), Duration.ofSeconds(10));
    }

    @Test
    void calls_one_behind_the_other_share_a_connection() throws Exception {
        try (Receiver receiver = new Receiver("127.0.0.1", 0, Integer.MAX_VALUE)) {
            for (int i = 0; i < 20; i++) {
                assertEquals(SendResult.delivered(204), post(receiver));
            }
            assertEquals(20, receiver.calls.get());
            // The next call may come before the last one's connection is free again.
            assertTrue(receiver.connections.get() <= 3, receiver.connections + " connections");
        }
    }

    @Test
    @DisplayName("FF6 a connection that the receiver closes after each answer without a word costs no call its attempt")
    void a_closed_connection_costs_nothing() throws Exception {
        try (Receiver receiver = new Receiver("127.0.0.1", 0, 1)) {
            for (int i = 0; i < 50; i++) {
                assertEquals(SendResult.delivered(204), post(receiver));
            }
            assertEquals(50, receiver.calls.get());
        }
    }

    @Test
    @DisplayName(
            "FF3 when the name leads to another checked address, the call goes there and not where the last one went")
    void another_address_is_another_connection() throws Exception {
        try (Receiver first = new Receiver("127.0.0.1", 0, Integer.MAX_VALUE);
                Receiver second = new Receiver("127.0.0.2", first.socket.getLocalPort(), Integer.MAX_VALUE)) {
            for (int i = 0; i < 5; i++) {
                post(first);
            }
            post(second);
            assertEquals(5, first.calls.get());
            assertEquals(1, second.calls.get());
        }
    }

    /** Answers 204, so many times on one connection, and closes it then. */
    private static final class Receiver implements AutoCloseable {
        final ServerSocket socket;
        final AtomicInteger connections = new AtomicInteger();
        final AtomicInteger calls = new AtomicInteger();
        private final int callsPerConnection;

        Receiver(String address, int port, int callsPerConnection) throws IOException {
            this.socket = new ServerSocket(port, 10, InetAddress.getByName(address));
            this.callsPerConnection = callsPerConnection;
            start(() -> {
                while (!socket.isClosed()) {
                    Socket connection = socket.accept();
                    connections.incrementAndGet();
                    start(() -> serve(connection));
                }
            });
        }

        private interface Task {
            void run() throws IOException;
        }

        private static void start(Task task) {
            Thread thread = new Thread(
                    () -> {
                        try {
                            task.run();
                        } catch (IOException e) {
                            // The other side, or the test, is through with it.
                        }
                    },
                    "receiver");
            thread.setDaemon(true);
            thread.start();
        }

        private void serve(Socket connection) throws IOException {
            try (connection;
                    BufferedReader in = new BufferedReader(
                            new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII))) {
                int answered = 0;
                for (int blank = in.read(); blank >= 0 && answered < callsPerConnection; answered++) {
                    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {}
                    in.skip("{}".length());
                    calls.incrementAndGet();
                    connection
                            .getOutputStream()
                            .write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    blank = answered + 1 < callsPerConnection ? in.read() : -1;
                }
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
