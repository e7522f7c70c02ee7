package org.suppliercompliance.notification.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suppliercompliance.notification.channel.MailSettings.Encryption;
import org.suppliercompliance.notification.channel.MailWriter.WrittenMail;
import org.suppliercompliance.notification.channel.SendResult.Verdict;

@DisplayName("FF11 what follows from the words of a mail server")
class MailChannelTest {
    private static final Map<String, String> POLITE = Map.of(
            "EHLO",
            "250 here",
            "MAIL",
            "250 ok",
            "RCPT",
            "250 ok",
            "DATA",
            "354 go on",
            ".",
            "250 taken",
            "QUIT",
            "221 bye");

    @Test
    @DisplayName("taken: delivered, and a server that is gone before the good-bye changes nothing")
    void taken() throws IOException {
        assertEquals(Verdict.DELIVERED, send(Map.of(), Encryption.NONE).verdict());
        assertEquals(
                Verdict.DELIVERED, send(Map.of("QUIT", ""), Encryption.NONE).verdict());
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @DisplayName(
            "4xx is tried again, and so is 5xx about our login or our sender; 5xx about the mailbox stops and flags, 5xx about the message only stops")
    @CsvSource(textBlock = """
            RCPT, 451 later,                            RETRY,           SMTP_REPLY
            MAIL, 421 busy,                             RETRY,           SMTP_REPLY
            MAIL, 530 log in,                           RETRY,           SMTP_REPLY
            MAIL, 550 5.1.8 no such domain,             RETRY,           SENDER_REFUSED
            MAIL, 553 not your address,                 RETRY,           SENDER_REFUSED
            MAIL, 554 not from you,                     RETRY,           SENDER_REFUSED
            RCPT, 550 5.1.8 no such domain of a sender, RETRY,           SENDER_REFUSED
            RCPT, 554 5.7.1 relay access denied,        RETRY,           SENDER_REFUSED
            RCPT, 550 nobody of that name,              ADDRESS_REFUSED, SMTP_REPLY
            RCPT, 550 5.2.1 switched off,               ADDRESS_REFUSED, SMTP_REPLY
            .,    550 5.1.1 nobody of that name,        ADDRESS_REFUSED, SMTP_REPLY
            .,    554 not that,                         STOP,            SMTP_REPLY
            .,    554 5.7.1 looks like spam,            STOP,            SMTP_REPLY
            DATA, 554 no valid recipients,              STOP,            SMTP_REPLY
            """)
    void replies(String command, String reply, Verdict verdict, String outcome) throws IOException {
        assertEquals(
                new SendResult(verdict, outcome, Integer.valueOf(reply.substring(0, 3)), null),
                send(Map.of(command, reply), Encryption.NONE));
    }

    @Test
    @DisplayName(
            "no server, no word in time, and no encryption where it is wanted are tried again, and nothing is said in the clear")
    void failures() throws IOException {
        ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        closed.close();
        assertEquals(
                "CONNECTION_FAILED",
                send(closed.getLocalPort(), Encryption.NONE).outcome());
        assertEquals(SendResult.retry("TIMEOUT"), send(Map.of("DATA", "silence"), Encryption.NONE));
        Server server = new Server(Map.of());
        assertEquals(Verdict.RETRY, send(server.port(), Encryption.STARTTLS).verdict());
        assertTrue(server.heard.stream().noneMatch(line -> line.startsWith("MAIL")), server.heard.toString());
    }

    private static SendResult send(Map<String, String> unlike, Encryption encryption) throws IOException {
        return send(new Server(unlike).port(), encryption);
    }

    private static SendResult send(int port, Encryption encryption) {
        try {
            new SmtpClient(new MailSettingsOf(port, encryption, Duration.ofMillis(500)))
                    .send(
                            UUID.randomUUID(),
                            "kari@example.org",
                            Language.NB,
                            new WrittenMail("Emne", "Tekst", "<p>Tekst</p>"));
            return SendResult.delivered(250);
        } catch (Exception e) {
            return MailChannel.judge(e);
        }
    }

    /** Speaks SMTP to one client, with some replies replaced: "" closes the connection, "silence" says nothing. */
    private static final class Server {
        private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final Map<String, String> unlike;
        final List<String> heard = new CopyOnWriteArrayList<>();

        Server(Map<String, String> unlike) throws IOException {
            this.unlike = unlike;
            Thread thread = new Thread(this::serve, "smtp");
            thread.setDaemon(true);
            thread.start();
        }

        int port() {
            return socket.getLocalPort();
        }

        private void serve() {
            try (socket;
                    Socket client = socket.accept();
                    BufferedReader in = new BufferedReader(
                            new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
                say(client, "220 hello");
                boolean body = false;
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    heard.add(line);
                    if (body && !line.equals(".")) {
                        continue;
                    }
                    String command = line.split(" ", 2)[0];
                    String reply = unlike.getOrDefault(command, POLITE.getOrDefault(command, "250 ok"));
                    body = reply.startsWith("354");
                    if (reply.isEmpty()) {
                        return;
                    }
                    if (!reply.equals("silence")) {
                        say(client, reply);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void say(Socket client, String reply) throws IOException {
            client.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
    }
}
