package org.suppliercompliance.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A mail server that keeps what it receives, with an HTTP interface to read it. */
public final class MailSink {
    /**
     * One received mail.
     *
     * @param raw the whole message as it came over SMTP
     */
    public record Mail(String messageId, String subject, String contentType, String raw) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration READY_WITHIN = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ManagedProcess process;
    private final Repository repository;
    private final int smtpPort;
    private final int apiPort;

    MailSink(ManagedProcess process, Repository repository, int smtpPort, int apiPort) {
        this.process = process;
        this.repository = repository;
        this.smtpPort = smtpPort;
        this.apiPort = apiPort;
    }

    public int smtpPort() {
        return smtpPort;
    }

    public String apiUrl() {
        return "http://127.0.0.1:" + apiPort;
    }

    /** What has been sent to an address, oldest first; nothing when the address never got a mail. */
    public List<Mail> messages(String address) {
        var mails = new ArrayList<Mail>();
        JsonNode messages = get("/api/user/" + URLEncoder.encode(address, StandardCharsets.UTF_8) + "/messages/");
        if (messages != null && messages.isArray()) {
            for (JsonNode message : messages) {
                mails.add(new Mail(
                        message.path("Message-ID").asText(),
                        message.path("subject").asText(),
                        message.path("contentType").asText(),
                        message.path("mimeMessage").asText()));
            }
        }
        return mails;
    }

    /** The addresses that have received mail. */
    public List<String> addresses() {
        var addresses = new ArrayList<String>();
        JsonNode users = get("/api/user");
        if (users != null) {
            users.forEach(user -> addresses.add(user.path("email").asText()));
        }
        return addresses;
    }

    /** Who got how many mails, a line each. */
    String counted() {
        requireAnswer();
        String lines = addresses().stream()
                .sorted()
                .map(address -> "%4d  %s".formatted(messages(address).size(), address))
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? "Nobody got a mail yet." : lines;
    }

    /** What has been sent to an address, oldest first, as its reader sees it. */
    String readable(String address) {
        requireAnswer();
        String mails = messages(address).stream()
                .map(mail -> readable(new Mime(mail.raw())))
                .collect(Collectors.joining("\n\n" + "-".repeat(72) + "\n"));
        return mails.isEmpty() ? "No mail was sent to " + address + "." : mails;
    }

    /** So that nobody takes a server in trouble for one without mails. */
    private void requireAnswer() {
        if (get("/api/user") == null) {
            throw new SuiteFailure("The mail server does not answer at " + apiUrl() + ": ./suite logs mail");
        }
    }

    private static String readable(Mime mail) {
        return Stream.of("Date", "From", "To", "Subject")
                        .map(header -> header + ": " + mail.header(header))
                        .collect(Collectors.joining("\n"))
                + "\n\n" + mail.plain();
    }

    /** Forgets all mails. */
    public void purge() {
        send(HttpRequest.newBuilder(URI.create(apiUrl() + "/api/mail/purge"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    public void start() {
        launch();
        awaitReady();
    }

    public void stop() {
        process.stop();
    }

    public void kill() {
        process.kill();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    void launch() {
        if (process.isAlive()) {
            return;
        }
        if (!Files.exists(repository.mailSinkJar())) {
            throw new SuiteFailure(repository.mailSinkJar() + " is missing: run ./mvnw -pl deploy/local -am package");
        }
        Taken.check(smtpPort, "mail sink, SMTP");
        Taken.check(apiPort, "mail sink, API");
        process.start(
                List.of(
                        Repository.java().toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dgreenmail.smtp.hostname=127.0.0.1",
                        "-Dgreenmail.smtp.port=" + smtpPort,
                        "-Dgreenmail.api.hostname=127.0.0.1",
                        "-Dgreenmail.api.port=" + apiPort,
                        "-Dgreenmail.auth.disabled",
                        "-jar",
                        repository.mailSinkJar().toString()),
                repository.root());
    }

    void awaitReady() {
        boolean ready =
                Waiting.until(() -> !process.isAlive() || get("/api/user") != null, READY_WITHIN) && process.isAlive();
        if (!ready) {
            throw new SuiteFailure("The mail sink did not start: " + process.lastWords());
        }
    }

    ManagedProcess process() {
        return process;
    }

    private @Nullable JsonNode get(String path) {
        String body = send(HttpRequest.newBuilder(URI.create(apiUrl() + path))
                .timeout(Duration.ofSeconds(10))
                .build());
        try {
            return body == null ? null : JSON.readTree(body);
        } catch (IOException e) {
            return null;
        }
    }

    private @Nullable String send(HttpRequest request) {
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200 ? response.body() : null;
        } catch (IOException notThere) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SuiteFailure("Interrupted", e);
        }
    }
}
