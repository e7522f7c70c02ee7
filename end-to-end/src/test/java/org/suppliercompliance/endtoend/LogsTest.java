package org.suppliercompliance.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.local.ServiceProcess;

/** What all stories before it, with their crashes and refusals, left in the logs of the services. */
@Order(8)
@Tag("FG16")
class LogsTest {
    private static final String DAY = "2026-05-04";
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Said before there is a log, by the JVM itself, or by the agent that halts it. */
    private static final Pattern NO_LOG_LINE = Pattern.compile(
            "cannot start: .*|halted in window .*|(OpenJDK .*VM warning|WARNING|\\[[\\d.]+s]\\[\\w+).*|Byteman.*|");
    /** Whose they are does not matter: an address of a person, a token, a secret of a webhook. */
    static final Pattern NEVER = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)*\\.example|eyJ[\\w-]{8,}\\.|whsec_");

    private final SuiteUnderTest suite = SuiteUnderTest.get();

    @Test
    @DisplayName(
            "FG16: every line of every service's log is one JSON object, a request's with its correlation id, and none holds a token, an address, a secret, a finding or a mail's text")
    void the_logs_tell_what_happened_and_of_nobody() throws Exception {
        String correlation = "log-" + UUID.randomUUID();
        try (Authority authority = new Authority(suite, "STORY-LOGS", "SE", "Europe/Stockholm", "en")) {
            Case one = authority.raiseAndCommunicate("MAJOR", DAY, DAY);
            await().atMost(SuiteUnderTest.SOON)
                    .untilAsserted(() -> assertThat(authority.mailIds(authority.managerMail, one, one.reference()))
                            .as("a mail was written and sent")
                            .isNotEmpty());
            refused(authority, correlation);

            List<JsonNode> lines = new ArrayList<>();
            for (Path log : logs()) {
                for (String line : Files.readAllLines(log)) {
                    if (!NO_LOG_LINE.matcher(line).matches()) {
                        lines.add(parsed(log, line));
                    }
                    assertThat(NEVER.matcher(line).find()).as(log + ": " + line).isFalse();
                    assertThat(line)
                            .as(log.toString())
                            .doesNotContain(
                                    authority.webhookSecret,
                                    "Working hours above 60",
                                    one.reference(),
                                    "CANARY-BODY",
                                    "CANARY-TOKEN");
                }
            }
            assertThat(lines)
                    .allMatch(line ->
                            line.hasNonNull("timestamp") && line.hasNonNull("level") && line.hasNonNull("loggerName"));
            assertThat(lines)
                    .filteredOn(line -> correlation.equals(
                            line.path("mdc").path("correlationId").asText()))
                    .extracting(line -> line.path("level").asText())
                    .containsOnly("INFO");
        }
    }

    /** Requests that fail in the ways that are logged, with what must not be logged in them. */
    private void refused(Authority authority, String correlation) throws Exception {
        String suppliers = suite.url("supplier", "/suppliers");
        assertThat(suite.http
                        .get(suppliers, "eyJhbGciOiJub25lIn0.CANARY-TOKEN.")
                        .status())
                .isEqualTo(401);
        assertThat(suite.http
                        .create(suppliers, suite.token("buyer", authority.code), "{\"legalName\": CANARY-BODY")
                        .status())
                .isEqualTo(400);
        try (Connection connection = suite.suite.postgres().superuser("supplier");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table supplier in access exclusive mode");
            HttpRequest request = HttpRequest.newBuilder(URI.create(suppliers))
                    .header("Authorization", "Bearer " + suite.token("buyer", authority.code))
                    .header("X-Correlation-ID", correlation)
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .as("the lock was not obtained in time")
                    .isEqualTo(409);
            connection.rollback();
        }
    }

    private List<Path> logs() throws IOException {
        Path folder = suite.suite.service("audit").log().getParent();
        List<String> services =
                suite.suite.services().stream().map(ServiceProcess::name).toList();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> logs = files.filter(file ->
                            services.contains(file.getFileName().toString().replace(".log", "")))
                    .toList();
            assertThat(logs).hasSizeGreaterThanOrEqualTo(4);
            return logs;
        }
    }

    private static JsonNode parsed(Path log, String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError(log + " holds a line that is no JSON: " + line, e);
        }
    }
}
