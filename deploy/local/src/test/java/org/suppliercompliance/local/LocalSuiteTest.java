package org.suppliercompliance.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suppliercompliance.embedded.EmbeddedPostgresServer;
import org.suppliercompliance.embedded.Ports;

/** The suite without its services: the servers start and end the same way, in a fraction of the time. */
class LocalSuiteTest {
    @TempDir
    Path directory;

    @AfterEach
    void nothing_is_left_whatever_failed() {
        var list = new ProcessList(directory.resolve("processes"));
        list.living().values().forEach(ProcessHandle::destroyForcibly);
        EmbeddedPostgresServer.stopLeftover(directory.resolve("postgresql"));
    }

    @Test
    @DisplayName("Servers start on remembered ports, take mail, and leave no process behind")
    void servers_start_and_stop() throws Exception {
        List<ProcessHandle> processes;
        String broker;
        try (LocalSuite suite = LocalSuite.start(servers())) {
            broker = suite.broker().bootstrapServers();
            processes = processes();
            assertEquals(3, processes.size());
            assertEquals(List.of(), suite.mail().messages("nobody@example.org"));
            assertEquals("Nobody got a mail yet.", suite.mail().counted());
            send(suite.mail().smtpPort());
            assertEquals("   1  maja@region.example", suite.mail().counted());
            String read = suite.mail().readable("maja@region.example");
            assertTrue(read.contains("Subject: Försenad åtgärdsplan\n\nSenast 8 november."), read);
            assertEquals("No mail was sent to nobody@example.org.", suite.mail().readable("nobody@example.org"));
            suite.broker().kill();
            assertFalse(suite.broker().isAlive());
            suite.broker().start();
            assertTrue(suite.broker().isAlive());
            assertTrue(suite.postgres().isAlive());
        }
        assertTrue(processes.stream().noneMatch(ProcessHandle::isAlive));
        assertEquals(broker, LocalSuite.open(servers()).broker().bootstrapServers());
        assertFalse(LocalSuite.open(servers()).isRunning());
    }

    @Test
    @DisplayName("A launcher killed with -9 leaves no process behind")
    void a_killed_launcher_leaves_no_process_behind() throws Exception {
        Process launcher = launcher();
        assertEquals("ready", launcher.inputReader().readLine());
        List<ProcessHandle> processes = processes();
        assertEquals(3, processes.size());
        launcher.destroyForcibly().waitFor();
        assertTrue(ended(processes), "still running: " + processes);
    }

    @Test
    @DisplayName("A launcher that gets a signal ends everything before it goes")
    void a_signalled_launcher_ends_everything() throws Exception {
        Process launcher = launcher();
        assertEquals("ready", launcher.inputReader().readLine());
        List<ProcessHandle> processes = processes();
        launcher.destroy();
        assertTrue(launcher.waitFor(60, TimeUnit.SECONDS));
        assertTrue(processes.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    @DisplayName("A taken port is one line, and nothing is left running")
    void a_taken_port_is_one_line() throws Exception {
        LocalSuite.open(servers());
        var ports = new Properties();
        try (var in = Files.newBufferedReader(directory.resolve("ports.properties"))) {
            ports.load(in);
        }
        int smtp = Integer.parseInt(ports.getProperty("mail.smtp"));
        try (var taken = new ServerSocket(smtp, 1, InetAddress.getLoopbackAddress())) {
            var failure = assertThrows(SuiteFailure.class, () -> LocalSuite.start(servers()));
            assertEquals(
                    "Port " + taken.getLocalPort()
                            + " (mail sink, SMTP) is taken by another program. Stop that program,"
                            + " or choose other ports with --port-base N.",
                    failure.getMessage());
        }
        assertFalse(LocalSuite.open(servers()).isRunning());
        assertTrue(Ports.isFree(Integer.parseInt(ports.getProperty("postgresql"))));
    }

    @Test
    @DisplayName("Two suites side by side have no port in common")
    void two_suites_share_no_port() throws Exception {
        SuitePorts.remembered(directory.resolve("first/ports.properties"));
        var first = Files.readString(directory.resolve("first/ports.properties"));
        int postgres = SuitePorts.remembered(directory.resolve("first/ports.properties"))
                .of("postgresql");
        try (var running = new ServerSocket(postgres, 1, InetAddress.getLoopbackAddress())) {
            var second = SuitePorts.remembered(directory.resolve("second/ports.properties"));
            assertNotEquals(running.getLocalPort(), second.of("postgresql"));
        }
        SuitePorts.remembered(directory.resolve("first/ports.properties"));
        assertEquals(first, Files.readString(directory.resolve("first/ports.properties")));
    }

    private static void send(int smtpPort) throws Exception {
        var server = new Properties();
        server.put("mail.smtp.host", "127.0.0.1");
        server.put("mail.smtp.port", Integer.toString(smtpPort));
        var message = new MimeMessage(Session.getInstance(server));
        message.setFrom("follow-up@localhost");
        message.setRecipients(Message.RecipientType.TO, "maja@region.example");
        message.setSubject("Försenad åtgärdsplan", "UTF-8");
        message.setText("Senast 8 november.", "UTF-8");
        Transport.send(message);
    }

    private LocalSuiteSettings servers() {
        return LocalSuiteSettings.forTests(directory).only();
    }

    private Process launcher() throws Exception {
        return new ProcessBuilder(
                        Repository.java().toString(),
                        "-Xmx128m",
                        "-Dsuite.root=" + Repository.find().root(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SuiteInJvm.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Kafka, the mail sink and PostgreSQL. */
    private List<ProcessHandle> processes() throws Exception {
        var processes = new ArrayList<>(
                new ProcessList(directory.resolve("processes")).living().values());
        try (Stream<String> lines = Files.lines(directory.resolve("postgresql/data/postmaster.pid"))) {
            ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow())).ifPresent(processes::add);
        }
        return processes;
    }

    private static boolean ended(List<ProcessHandle> processes) {
        return Waiting.until(() -> processes.stream().noneMatch(ProcessHandle::isAlive), Duration.ofSeconds(60));
    }
}
