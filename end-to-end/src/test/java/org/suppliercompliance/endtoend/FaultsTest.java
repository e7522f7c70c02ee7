package org.suppliercompliance.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.suppliercompliance.local.Mime;
import org.suppliercompliance.local.ServiceProcess;

/** Replicas race, processes are killed, the broker is away: nothing is lost and nothing comes twice. */
@Order(3)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultsTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Oslo");
    private static final Duration LONG = Duration.ofSeconds(120);

    private final SuiteUnderTest suite = SuiteUnderTest.get();
    private Authority authority;

    @BeforeAll
    void an_authority() {
        suite.moveTo(start("2028-01-10"));
        authority = new Authority(suite, "STORY-FAULTS", "NO", "Europe/Oslo", "nb");
    }

    @AfterAll
    void close() {
        authority.close();
    }

    @Test
    @Order(1)
    @Tag("FE2")
    @DisplayName(
            "N1: three replicas of the audit service race for 60 due dates, and each is alerted once; the same key on two replicas at once"
                    + " makes one row")
    void three_replicas_race() throws Exception {
        List<Case> cases = communicate(60, "2028-01-10");
        ServiceProcess second = suite.suite.replica("audit");
        ServiceProcess third = suite.suite.replica("audit");
        CompletableFuture.allOf(CompletableFuture.runAsync(second::start), CompletableFuture.runAsync(third::start))
                .join();
        try {
            assertThat(createdAtOnce(second)).isEqualTo(1);

            suite.moveTo(start("2028-02-11"));

            assertEachAlertedOnce(cases, "plan-overdue");
        } finally {
            second.stop();
            third.stop();
        }
    }

    @Test
    @Order(2)
    @Tag("FA1")
    @DisplayName(
            "N1: the audit service, the notification service and the broker are killed with -9 while dates fall due and cases are"
                    + " communicated: every acknowledged act stands and every late date is alerted once")
    void killed_in_the_middle() throws Exception {
        List<Case> due = communicate(40, "2028-02-11");
        suite.moveTo(start("2028-03-12"));
        ServiceProcess audit = suite.suite.service("audit");
        ServiceProcess notification = suite.suite.service("notification");
        long auditPid = audit.pid();

        audit.kill();
        suite.suite.broker().kill();
        assertThat(audit.isAlive()).isFalse();
        assertThat(suite.suite.broker().isAlive()).isFalse();
        audit.start();
        audit.awaitReady();
        assertThat(audit.pid()).isNotEqualTo(auditPid);
        List<Case> written = communicate(20, "2028-03-12");
        notification.kill();
        assertThat(notification.isAlive()).isFalse();
        suite.suite.broker().start();
        audit.kill();
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(audit::start), CompletableFuture.runAsync(notification::start))
                .join();

        for (Case one : written) {
            assertThat(one.read(authority.manager()).status()).isEqualTo("COMMUNICATED");
        }
        assertEachAlertedOnce(due, "plan-overdue");
        await().atMost(LONG).untilAsserted(() -> {
            for (Case one : written) {
                assertThat(authority.alerts(one, "non-compliance-communicated"))
                        .as(one.reference())
                        .hasSize(1);
            }
        });
    }

    @Test
    @Order(3)
    @Tag("FB1")
    @DisplayName(
            "X1: while the broker is away 100 writes are accepted; when it is back all of them arrive, in order per case")
    void the_broker_is_away() {
        suite.suite.broker().stop();
        assertThat(suite.suite.broker().isAlive()).isFalse();
        List<Case> cases = communicate(50, "2028-03-12");
        for (Case one : cases) {
            one.act(suite.supplierToken(authority.supplier), "plan", plan());
        }
        suite.suite.broker().start();

        await().atMost(LONG)
                .untilAsserted(() -> assertThat(arrivedInOrder(cases)).hasSize(50));
        assertThat(changesInOrder(cases)).isEqualTo(100);
    }

    /** The cases of which the webhook receiver has both facts; their numbers in the change feed prove the order. */
    private Set<String> arrivedInOrder(List<Case> cases) {
        Set<String> complete = new HashSet<>();
        for (Case one : cases) {
            if (authority.webhooks(one, "non-compliance-communicated") == 1
                    && authority.webhooks(one, "plan-submitted") == 1) {
                complete.add(one.id());
            }
        }
        return complete;
    }

    /** Reads the whole change feed; fails when a version of a case comes after a higher one. */
    private int changesInOrder(List<Case> cases) {
        Set<String> ids = new HashSet<>();
        cases.forEach(one -> ids.add(one.id()));
        Map<String, Long> last = new HashMap<>();
        int counted = 0;
        for (JsonNode change : suite.changes("audit", suite.token("integrator", authority.code))) {
            String subject = change.path("subject").asText();
            String type = change.path("type").asText();
            if (ids.contains(subject) && (type.contains("communicated") || type.contains("plan-submitted"))) {
                long version = change.path("aggregateversion").asLong();
                assertThat(version).isGreaterThan(last.getOrDefault(subject, 0L));
                last.put(subject, version);
                counted++;
            }
        }
        return counted;
    }

    private List<Case> communicate(int number, String on) {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            cases.add(authority.raiseAndCommunicate("MAJOR", on, on));
        }
        return cases;
    }

    private void assertEachAlertedOnce(List<Case> cases, String factType) {
        await().atMost(LONG).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            Map<String, Set<String>> mails = mails();
            Map<String, Integer> count = new HashMap<>();
            for (JsonNode alert : suite.all(
                    suite.url("notification", "/alerts?limit=100&factType=" + factType), authority.manager())) {
                count.merge(alert.path("nonComplianceId").asText(), 1, Integer::sum);
            }
            for (Case one : cases) {
                assertThat(count.get(one.id())).as(one.reference()).isEqualTo(1);
                assertThat(authority.webhooks(one, factType))
                        .as(one.reference())
                        .isEqualTo(1);
                assertThat(mails.getOrDefault(one.reference(), Set.of()))
                        .as(one.reference())
                        .hasSize(1);
            }
        });
    }

    /** The distinct Message-IDs to the manager per case: a repeat after a crash carries the same one. */
    private Map<String, Set<String>> mails() {
        Map<String, Set<String>> byReference = new HashMap<>();
        suite.suite.mail().messages(authority.managerMail).forEach(mail -> {
            String text = Mime.text(mail.raw());
            java.util.regex.Matcher reference =
                    java.util.regex.Pattern.compile("NC-\\d{4}-\\d+").matcher(text);
            if (reference.find()) {
                byReference
                        .computeIfAbsent(reference.group(), nothing -> new HashSet<>())
                        .add(mail.messageId());
            }
        });
        return byReference;
    }

    private int createdAtOnce(ServiceProcess second) throws Exception {
        String key = UUID.randomUUID().toString();
        String body = Http.body(Map.of(
                "supplierId",
                authority.supplier,
                "severity",
                "MINOR",
                "detectedOn",
                "2028-01-10",
                "description",
                "The same finding, sent twice at once"));
        List<String> collections =
                List.of(suite.url("audit", "/non-compliances"), second.baseUrl() + "/non-compliances");
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Http.Answer>> calls = IntStream.range(0, 2)
                    .<Callable<Http.Answer>>mapToObj(
                            i -> () -> suite.http.create(collections.get(i), authority.auditor(), body, key))
                    .toList();
            Set<String> ids = new HashSet<>();
            for (Future<Http.Answer> call : threads.invokeAll(calls)) {
                Http.Answer answer = call.get();
                assertThat(answer.status()).isIn(201, 409);
                if (answer.status() == 201) {
                    ids.add(answer.id());
                }
            }
            Http.Answer again = suite.http
                    .create(collections.get(1), authority.auditor(), body, key)
                    .expect(201);
            ids.add(again.id());
            return ids.size();
        } finally {
            threads.shutdownNow();
        }
    }

    private static Map<String, ?> plan() {
        return Map.of(
                "actions",
                List.of(Map.of(
                        "description", "Cap weekly hours at 60", "owner", "Plant management", "dueOn", "2028-06-30")));
    }

    private static Instant start(String day) {
        return LocalDate.parse(day).atStartOfDay(ZONE).plusSeconds(5).toInstant();
    }
}
