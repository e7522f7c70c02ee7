package org.suppliercompliance.notification.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.mail.MessagingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.channel.MailSettings.Encryption;
import org.suppliercompliance.notification.channel.MailWriter.WrittenMail;

@DisplayName("FF11 a connection to the mail server is kept for the next mail, and for nothing that is in doubt")
class SmtpClientTest {
    private Server server;
    private SmtpClient client;

    @BeforeEach
    void start() throws IOException {
        server = new Server();
        client = new SmtpClient(
                new MailSettingsOf(server.socket.getLocalPort(), Encryption.NONE, Duration.ofSeconds(20)));
    }

    @AfterEach
    void stop() throws IOException {
        server.socket.close();
    }

    private UUID send(String address) throws MessagingException, IOException {
        UUID id = UUID.randomUUID();
        client.send(id, address, Language.NB, new WrittenMail("Emne", "Tekst", "<p>Tekst</p>"));
        return id;
    }

    @Test
    void mails_one_behind_the_other_share_a_connection_up_to_a_number() throws Exception {
        UUID first = send("kari@example.org");
        UUID second = send("ola@example.org");
        assertEquals(List.of("<" + first + "@example.org>", "<" + second + "@example.org>"), server.taken);
        assertEquals(1, server.connections.get());
        for (int i = 2; i < SmtpClient.MAILS_PER_CONNECTION + 1; i++) {
            send("kari@example.org");
        }
        assertEquals(2, server.connections.get());
        assertEquals(SmtpClient.MAILS_PER_CONNECTION + 1, server.taken.size());
    }

    @Test
    @DisplayName("a connection that the server has closed meanwhile costs no mail its attempt")
    void a_closed_connection_is_noticed() throws Exception {
        server.mailsPerConnection = 1;
        for (int i = 0; i < 3; i++) {
            send("kari@example.org");
        }
        assertEquals(3, server.taken.size());
        assertEquals(3, server.connections.get());
    }

    @Test
    @DisplayName("after a mail that was not taken the next one has a new connection")
    void a_refusal_ends_the_connection() throws Exception {
        send("kari@example.org");
        assertThrows(MessagingException.class, () -> send("nobody@example.org"));
        send("kari@example.org");
        assertEquals(2, server.taken.size());
        assertEquals(2, server.connections.get());
    }

    /** Speaks SMTP to as many as come; knows nobody called nobody. */
    private static final class Server {
        final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        final AtomicInteger connections = new AtomicInteger();
        final List<String> taken = new CopyOnWriteArrayList<>();
        volatile int mailsPerConnection = Integer.MAX_VALUE;

        Server() throws IOException {
            start(() -> {
                while (true) {
                    Socket client = socket.accept();
                    connections.incrementAndGet();
                    start(() -> serve(client));
                }
            });
        }

        private interface Task {
            void run() throws IOException;
        }

        private void start(Task task) {
            Thread thread = new Thread(
                    () -> {
                        try {
                            task.run();
                        } catch (IOException e) {
                            if (!socket.isClosed()) {
                                throw new UncheckedIOException(e);
                            }
                        }
                    },
                    "smtp");
            thread.setDaemon(true);
            thread.start();
        }

        private void serve(Socket client) throws IOException {
            try (client;
                    BufferedReader in = new BufferedReader(
                            new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
                say(client, "220 hello");
                int mails = 0;
                for (String line = in.readLine(); line != null && mails < mailsPerConnection; ) {
                    if (line.equals("DATA")) {
                        say(client, "354 go on");
                        body(in);
                        mails++;
                        say(client, "250 taken");
                    } else {
                        say(client, line.startsWith("RCPT TO:<nobody") ? "550 nobody of that name" : "250 ok");
                    }
                    line = mails < mailsPerConnection ? in.readLine() : null;
                }
            }
        }

        private void body(BufferedReader in) throws IOException {
            for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
                if (line.startsWith("Message-ID: ")) {
                    taken.add(line.substring("Message-ID: ".length()));
                }
            }
        }

        private static void say(Socket client, String reply) throws IOException {
            client.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
    }
}
