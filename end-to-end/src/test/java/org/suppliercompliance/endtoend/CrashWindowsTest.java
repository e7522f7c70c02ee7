package org.suppliercompliance.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jboss.byteman.agent.Main;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.suppliercompliance.local.Mime;
import org.suppliercompliance.local.ServiceProcess;

/** A service halts between two steps that cannot be one: each test proves by what is there and what is not that it halted in that window. */
@Order(4)
@Tag("FA4")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashWindowsTest {
    private static final String FACT = "non-compliance-communicated";
    private static final String DAY = "2028-03-13";
    private static final Duration LONG = Duration.ofSeconds(120);
    private static final List<String> WINDOWS = List.of(
            "decided-not-committed",
            "committed-not-sent",
            "acked-not-marked",
            "applied-not-committed",
            "mail-taken",
            "webhook-taken");

    private final SuiteUnderTest suite = SuiteUnderTest.get();
    private final Path armed = Path.of("target", "crash-windows").toAbsolutePath();
    private Authority authority;

    @BeforeAll
    void services_that_can_be_halted() throws IOException {
        Files.createDirectories(armed);
        for (String window : WINDOWS) {
            Files.deleteIfExists(armed.resolve(window));
        }
        suite.moveTo(LocalDate.parse(DAY)
                .atTime(12, 0)
                .atZone(ZoneId.of("Europe/Oslo"))
                .toInstant());
        authority = new Authority(suite, "STORY-WINDOWS", "NO", "Europe/Oslo", "nb");
        Path rules = Path.of("src", "test", "resources", "crash-windows.btm").toAbsolutePath();
        List<ServiceProcess> services = List.of(service("audit"), service("notification"));
        // What it held when it halted is taken up after a moment, and not only after the half minute that suits a real
        // outage.
        service("notification")
                .property("notification.delivery.lease", "2S")
                .property("notification.delivery.poll", "1S");
        services.forEach(service -> {
            service.jvmOption("-javaagent:" + agent() + "=script:" + rules).jvmOption("-Dcrash.windows=" + armed);
            service.stop();
        });
        CompletableFuture.allOf(services.stream()
                        .map(service -> CompletableFuture.runAsync(service::start))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    @AfterEach
    void everybody_runs() {
        for (String name : List.of("audit", "notification")) {
            if (!service(name).isAlive()) {
                service(name).start();
            }
        }
    }

    @AfterAll
    void close() {
        authority.close();
    }

    @Test
    @DisplayName(
            "FA4: halted when an act is decided and before its change, its facts and the commit leave together: nothing is kept, and the act that is tried again is alerted once; what was signed before still verifies")
    void decided_and_not_committed() throws Exception {
        Case one = authority.raise("MAJOR", DAY);
        JsonNode keys = signingKeys();
        haltDuringCommunication("decided-not-committed", "audit", one);
        assertThat(facts(one)).isZero();

        service("audit").start();
        assertThat(keys.path("keys")).hasSize(1);
        assertThat(signingKeys()).isEqualTo(keys);
        assertThat(one.read(authority.manager()).status()).isEqualTo("DETECTED");
        one.act(authority.manager(), "communication", communication());
        assertToldOnce(one);
    }

    @Test
    @DisplayName(
            "FA4: halted after the commit and before anything is sent: the fact waits, is sent after the restart, and alerted once")
    void committed_and_not_sent() throws Exception {
        Case one = authority.raise("MAJOR", DAY);
        awaitAllSent();
        haltDuringCommunication("committed-not-sent", "audit", one);
        assertThat(facts(one)).isEqualTo(1);
        assertThat(unmarked(one)).isEqualTo(1);
        assertThat(authority.alerts(one, FACT)).isEmpty();

        service("audit").start();
        assertThat(one.read(authority.manager()).status()).isEqualTo("COMMUNICATED");
        assertToldOnce(one);
    }

    @Test
    @DisplayName(
            "FA4: halted after the broker's ack and before it is marked: the fact is sent again under its id, and alerted once")
    void acked_and_not_marked() throws Exception {
        Case one = authority.raise("MAJOR", DAY);
        awaitAllSent();
        haltDuringCommunication("acked-not-marked", "audit", one);
        assertThat(unmarked(one)).isEqualTo(1);
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(authority.alerts(one, FACT))
                        .as("it had arrived")
                        .hasSize(1));

        service("audit").start();
        await().atMost(LONG).until(() -> unmarked(one) == 0);
        // What follows shows that the repeat was read, too: the partition is read in order.
        Case next = authority.raiseAndCommunicate("MAJOR", DAY, DAY);
        assertToldOnce(next);
        assertToldOnce(one);
    }

    @Test
    @DisplayName(
            "FA4: halted after the effect of a fact and before its offset is committed: it is read again and has no second effect")
    void applied_and_offset_not_committed() throws Exception {
        Case one = authority.raise("MAJOR", DAY);
        // Once a later fact is told, the offsets of those before are committed: the next commit is the one of our fact.
        assertToldOnce(authority.raiseAndCommunicate("MAJOR", DAY, DAY));
        haltDuringCommunication("applied-not-committed", "notification", one);
        assertThat(alerts(one)).as("the effect is there").isGreaterThanOrEqualTo(1);
        long before = alerts(one);

        service("notification").start();
        assertToldOnce(one);
        assertThat(alerts(one)).isEqualTo(before);
    }

    @Test
    @DisplayName(
            "FA4: halted after the mail server's 250 and before it is marked: the mail comes again with the same Message-ID")
    void mail_taken_and_not_marked() throws Exception {
        Case one = authority.raise("MAJOR", DAY);
        awaitAllSent();
        haltDuringCommunication("mail-taken", "notification", one);
        assertThat(mails(one)).as("it had arrived").isEqualTo(1);
        assertThat(delivered(one, "MAIL")).isZero();

        service("notification").start();
        await().atMost(LONG).until(() -> delivered(one, "MAIL") == 1);
        assertThat(mails(one)).isEqualTo(2);
        assertToldOnce(one);
    }

    @Test
    @DisplayName(
            "FA4: halted after the receiver's 2xx and before it is marked: the webhook comes again with the same webhook-id")
    void webhook_taken_and_not_marked() throws Exception {
        Case one = authority.raise("MAJOR", DAY);
        awaitAllSent();
        haltDuringCommunication("webhook-taken", "notification", one);
        assertThat(hooks(one)).as("it had arrived").isEqualTo(1);
        assertThat(delivered(one, "WEBHOOK")).isZero();

        service("notification").start();
        await().atMost(LONG).until(() -> delivered(one, "WEBHOOK") == 1);
        assertThat(hooks(one)).isEqualTo(2);
        assertToldOnce(one);
    }

    /** Arms the window, communicates the case, and returns when the service has halted there, by the word of its own log. */
    private void haltDuringCommunication(String window, String service, Case one) throws IOException {
        ServiceProcess process = service(service);
        Files.writeString(armed.resolve(window), "");
        try {
            assertThat(one.tryAct(authority.manager(), "communication", communication())
                            .status())
                    .isEqualTo(200);
        } catch (Http.Unknown halted) {
            assertThat(service).isEqualTo("audit");
        }
        await().atMost(LONG).until(() -> !process.isAlive());
        assertThat(Files.readString(process.log(), StandardCharsets.UTF_8)).contains("halted in window " + window);
        assertThat(armed.resolve(window)).doesNotExist();
    }

    /** One alert, one mail and one webhook by their ids, whatever was repeated. */
    private void assertToldOnce(Case one) {
        await().atMost(LONG).untilAsserted(() -> {
            assertThat(authority.alerts(one, FACT)).hasSize(1);
            assertThat(authority.mailIds(authority.supplierMail, one, one.reference()))
                    .hasSize(1);
            assertThat(authority.webhooks(one, FACT)).isEqualTo(1);
        });
    }

    private static Map<String, ?> communication() {
        return Map.of("communicatedOn", DAY);
    }

    private void awaitAllSent() {
        await().atMost(LONG)
                .until(() -> number("audit", "select count(*) from outbox where published_at is null") == 0);
    }

    private long facts(Case one) throws SQLException {
        return number(
                "audit",
                "select count(*) from outbox where event_type like '%communicated%' and subject = '" + one.id() + "'");
    }

    private long unmarked(Case one) throws SQLException {
        return number(
                "audit",
                "select count(*) from outbox where published_at is null and event_type like '%communicated%' and subject = '"
                        + one.id() + "'");
    }

    private long alerts(Case one) throws SQLException {
        return number(
                "notification",
                "select count(*) from alert a join fact f on f.id = a.fact_id where f.type like '%communicated%' and f.subject_id = '"
                        + one.id() + "'");
    }

    private long delivered(Case one, String channel) throws SQLException {
        return number(
                "notification",
                "select count(*) from delivery d join fact f on f.id = d.fact_id where f.type like '%communicated%' and f.subject_id = '"
                        + one.id() + "' and d.channel = '" + channel + "' and d.status = 'DELIVERED'");
    }

    private long mails(Case one) {
        return suite.suite.mail().messages(authority.supplierMail).stream()
                .filter(mail -> Mime.text(mail.raw()).contains(one.reference()))
                .count();
    }

    private long hooks(Case one) {
        return authority.receiver.arrivals().stream()
                .filter(arrival -> arrival.text().contains(one.id()))
                .filter(arrival -> arrival.body().path("type").asText().equals(FACT))
                .count();
    }

    private long number(String service, String query) throws SQLException {
        try (Connection connection = suite.suite.postgres().superuser(service);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private JsonNode signingKeys() {
        return suite.http
                .get(service("audit").baseUrl() + "/signing-keys", "")
                .expect(200)
                .body();
    }

    private ServiceProcess service(String name) {
        return suite.suite.service(name);
    }

    private static Path agent() {
        return Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
