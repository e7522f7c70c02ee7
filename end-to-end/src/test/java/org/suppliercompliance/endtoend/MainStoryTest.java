package org.suppliercompliance.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.suppliercompliance.local.MailSink;
import org.suppliercompliance.local.Mime;

/** The main job, told from January to September 2027 in two countries at once. */
@Order(1)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainStoryTest {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private final SuiteUnderTest suite = SuiteUnderTest.get();
    private Authority stockholm;
    private Authority oslo;
    private Case swedish;
    private Case norwegian;

    @BeforeAll
    void two_authorities_with_a_case_each() {
        suite.moveTo(at("2027-01-31T09:00"));
        stockholm = new Authority(suite, "STORY-STOCKHOLM", "SE", "Europe/Stockholm", "sv");
        oslo = new Authority(suite, "STORY-OSLO", "NO", "Europe/Oslo", "nb");
        swedish = stockholm.raise("MAJOR", "2027-01-20");
        norwegian = oslo.raise("MAJOR", "2027-01-20");
    }

    @AfterAll
    void close() {
        List.of(stockholm, oslo).forEach(Authority::close);
    }

    @Test
    @Order(1)
    @DisplayName(
            "A22 A23 A24 G1 G2 N2: communicated on 31 January, the plan is due on 28 February and the correction on 31 July, and the"
                    + " supplier is told")
    void both_dates_count_from_the_communication() {
        swedish.act(stockholm.manager(), "communication", Map.of());
        norwegian.act(oslo.manager(), "communication", Map.of());

        for (Case one : List.of(swedish, norwegian)) {
            assertThat(one.view().path("communicatedOn").asText()).isEqualTo("2027-01-31");
            assertThat(one.due("plan")).isEqualTo("2027-02-28");
            assertThat(one.due("correction")).isEqualTo("2027-07-31");
        }
        await().atMost(SuiteUnderTest.SOON)
                .untilAsserted(() -> assertThat(stockholm.mailIds(stockholm.supplierMail, swedish, "2027"))
                        .hasSize(1));
        await().atMost(SuiteUnderTest.SOON)
                .untilAsserted(() -> assertThat(oslo.mailIds(oslo.supplierMail, norwegian, "2027"))
                        .hasSize(1));
    }

    @Test
    @Order(2)
    @DisplayName(
            "N1 N6: each step of the ladder is one fact on its day, one alert, one mail and one webhook by distinct id, in both zones")
    void every_step_comes_once_on_its_day() {
        for (Step step : Step.LADDER) {
            suite.moveTo(at(step.day + "T00:00:05"));
            for (Authority authority : List.of(stockholm, oslo)) {
                Case about = authority == stockholm ? swedish : norwegian;
                await(step + " of " + authority.code)
                        .atMost(SuiteUnderTest.SOON)
                        .untilAsserted(() -> {
                            assertThat(alertsAt(authority, about, step)).hasSize(1);
                            assertThat(authority.webhooks(about, step.fact, step.clock, step.days))
                                    .isEqualTo(1);
                        });
            }
        }
        for (Authority authority : List.of(stockholm, oslo)) {
            Case about = authority == stockholm ? swedish : norwegian;
            for (Step step : Step.LADDER) {
                assertThat(alertsAt(authority, about, step))
                        .as("%s of %s", step, authority.code)
                        .hasSize(1);
                assertThat(authority.webhooks(about, step.fact, step.clock, step.days))
                        .as("%s of %s", step, authority.code)
                        .isEqualTo(1);
            }
            assertThat(authority.alerts(about, "plan-overdue")).hasSize(1);
            assertThat(authority.alerts(about, "correction-overdue")).hasSize(1);
        }
    }

    @Test
    @Order(3)
    @DisplayName("FD2: no fact was stated before its day began in the authority's zone")
    void nothing_is_early() {
        for (Authority authority : List.of(stockholm, oslo)) {
            for (WebhookReceiver.Arrival arrival : authority.receiver.arrivals()) {
                Step.LADDER.stream()
                        .filter(step ->
                                step.fact.equals(arrival.body().path("type").asText())
                                        && step.clock.equals(arrival.body()
                                                .path("data")
                                                .path("clock")
                                                .asText())
                                        && step.days
                                                == arrival.body()
                                                        .path("data")
                                                        .path("step")
                                                        .asInt())
                        .forEach(step -> assertThat(Instant.parse(
                                        arrival.body().path("timestamp").asText()))
                                .isAfterOrEqualTo(LocalDate.parse(step.day)
                                        .atStartOfDay(STOCKHOLM)
                                        .toInstant()));
            }
        }
    }

    @Test
    @Order(4)
    @DisplayName(
            "N1: the mail about the late plan is multipart, in the reader's language, says what is late and since when, and goes to the"
                    + " manager alone")
    void the_mail_says_what_is_late() {
        List<MailSink.Mail> late = suite.suite.mail().messages(stockholm.managerMail).stream()
                .filter(mail -> Mime.text(mail.raw()).contains("28 februari 2027"))
                .filter(mail -> Mime.text(mail.raw()).contains("1 mars 2027"))
                .toList();

        assertThat(late.stream().map(MailSink.Mail::messageId).distinct()).isNotEmpty();
        assertThat(late).allSatisfy(mail -> {
            assertThat(new Mime(mail.raw()).isAlternative()).isTrue();
            assertThat(Mime.text(mail.raw())).contains(swedish.reference());
        });
        assertThat(stockholm.mailIds(stockholm.supplierMail, swedish, "1 mars 2027"))
                .isEmpty();
        assertThat(oslo.mailIds(oslo.managerMail, norwegian, "1. mars 2027")).isNotEmpty();
    }

    @Test
    @Order(5)
    @DisplayName("N1: the webhooks carry Standard Webhooks signatures that the published library accepts")
    void the_signatures_hold() throws Exception {
        assertThat(stockholm.receiver.arrivals()).isNotEmpty();
        assertThat(stockholm.webhookSecret).startsWith("whsec_");
        stockholm.receiver.verifyAll(stockholm.webhookSecret);
        oslo.receiver.verifyAll(oslo.webhookSecret);
    }

    @Test
    @Order(6)
    @DisplayName(
            "A13: the supplier may submit its plan but neither approve nor close; another authority does not see the case; without a"
                    + " token nothing; each answer a problem with five members")
    void who_may_do_what() {
        String supplier = suite.supplierToken(stockholm.supplier);
        swedish.read(stockholm.manager());

        swedish.act(
                supplier,
                "plan",
                Map.of(
                        "actions",
                        List.of(Map.of(
                                "description",
                                "Cap weekly working hours at 60",
                                "owner",
                                "Plant management",
                                "dueOn",
                                "2027-10-31"))));
        assertThat(swedish.status()).isEqualTo("PLAN_SUBMITTED");

        assertProblem(swedish.tryAct(supplier, "plan-approval", Map.of()), 403);
        assertProblem(swedish.tryAct(supplier, "closure", Map.of("verdict", "ELIMINATED")), 403);
        assertProblem(swedish.tryAct(oslo.manager(), "plan-approval", Map.of()), 404);
        assertProblem(suite.http.get(swedish.url(), oslo.manager()), 404);
        assertProblem(
                suite.http.get(
                        swedish.url().replace(swedish.id(), UUID.randomUUID().toString()), oslo.manager()),
                404);
        assertProblem(suite.http.get(swedish.url(), ""), 401);
        assertThat(swedish.read(stockholm.manager()).status()).isEqualTo("PLAN_SUBMITTED");
    }

    @Test
    @Order(7)
    @DisplayName("A stale writer gets 412 and nothing is lost")
    void a_stale_writer_is_refused() {
        String stale = swedish.etag();
        swedish.act(stockholm.manager(), "plan-approval", Map.of());

        Http.Answer late = suite.http.act(
                swedish.url() + "/plan-rejection",
                stockholm.manager(),
                stale,
                Http.body(Map.of("reason", "Too vague")));

        assertProblem(late, 412);
        assertThat(swedish.read(stockholm.manager()).status()).isEqualTo("PLAN_APPROVED");
    }

    private static List<JsonNode> alertsAt(Authority authority, Case about, Step step) {
        return authority.alerts(about, step.fact).stream()
                .filter(alert -> alert.path("step").asInt() == step.days
                        && alert.path("clock").asText().equals(step.clock))
                .toList();
    }

    static void assertProblem(Http.Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.body().path("status").asInt()).isEqualTo(status);
        for (String member : List.of("type", "title", "detail", "instance")) {
            assertThat(answer.body().path(member).asText()).as(member).isNotBlank();
        }
    }

    private static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(STOCKHOLM).toInstant();
    }

    /** One step of the two ladders, in the order of the calendar. */
    private record Step(String day, String clock, String fact, int days) {
        static final List<Step> LADDER = List.of(
                new Step("2027-02-14", "PLAN", "deadline-approaching", -14),
                new Step("2027-02-21", "PLAN", "deadline-approaching", -7),
                new Step("2027-02-27", "PLAN", "deadline-approaching", -1),
                new Step("2027-03-01", "PLAN", "plan-overdue", 0),
                new Step("2027-03-08", "PLAN", "deadline-reminder", 7),
                new Step("2027-03-31", "PLAN", "deadline-reminder", 30),
                new Step("2027-07-17", "CORRECTION", "deadline-approaching", -14),
                new Step("2027-07-24", "CORRECTION", "deadline-approaching", -7),
                new Step("2027-07-30", "CORRECTION", "deadline-approaching", -1),
                new Step("2027-08-01", "CORRECTION", "correction-overdue", 0),
                new Step("2027-08-08", "CORRECTION", "deadline-reminder", 7),
                new Step("2027-08-31", "CORRECTION", "deadline-reminder", 30));
    }
}
