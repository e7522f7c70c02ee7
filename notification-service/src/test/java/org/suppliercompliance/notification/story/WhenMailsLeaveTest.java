package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.mail.internet.MimeMessage;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestTokens;
import org.suppliercompliance.notification.story.World.Person;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("Quiet hours, days off and digests move the mail, and nothing else")
class WhenMailsLeaveTest {
    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    private static JsonPath delivery(World world, Object id) {
        return world.manager()
                .get("/deliveries/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    @Tag("N1")
    @Tag("N6")
    @DisplayName(
            "N1 N6 on Christmas Eve the alert, the inbox and the webhook are on time, the mail leaves on Monday the 28th at seven; a serious one at once")
    void christmas() throws Exception {
        World world = new World("Region Stockholm", "Advent AB");
        Person manager = world.managerNamed("Manager", "en");
        Settings.patch(world, manager, "subject", "manager@" + world.authority);
        Settings.swedishOfficeHours(world);
        try (MovedClock clock = new MovedClock("2026-12-24T09:00:00Z");
                Receiver receiver = new Receiver()) {
            world.endpoint(receiver.url(), "plan-overdue");
            Case late = world.newCase("NC-2026-0901");
            late.deadline("plan-overdue", "PLAN", 1, 0, "2026-12-23", "2026-12-24");
            Case serious = world.newCase("NC-2026-0902").serious();
            serious.deadline("plan-overdue", "PLAN", 1, 0, "2026-12-23", "2026-12-24");

            await().atMost(World.SOON)
                    .until(() -> receiver.hooks().size() == 2
                            && MailServer.to(manager.email()).size() == 1);
            assertEquals(
                    "Late: the corrective-action plan for case NC-2026-0902",
                    MailServer.to(manager.email()).get(0).getSubject());
            JsonPath alert = world.alerts("nonComplianceId=" + late.id);
            assertTrue(alert.getString("items[0].raisedAt").startsWith("2026-12-24T09:00"));
            assertEquals("2026-12-24", alert.getString("items[0].overdueSince"));
            assertEquals(
                    Set.of("NC-2026-0901", "NC-2026-0902"),
                    Set.copyOf(World.as(TestTokens.token(
                                    "sustainability-manager", world.authority, "manager@" + world.authority))
                            .get("/inbox")
                            .jsonPath()
                            .<String>getList("items.caseReference")));
            JsonPath waiting = world.deliveries("channel=MAIL&status=PENDING");
            assertEquals(List.of("2026-12-28T06:00:00Z"), waiting.getList("items.nextAttemptAt"));
            assertEquals(List.of("NC-2026-0901"), waiting.getList("items.caseReference"));

            clock.to("2026-12-28T06:00:01Z");

            await().atMost(World.SOON)
                    .until(() -> MailServer.to(manager.email()).size() == 2);
            assertEquals(
                    alert.getString("items[0].raisedAt"),
                    world.alerts("nonComplianceId=" + late.id).getString("items[0].raisedAt"));
        }
    }

    @Test
    @Tag("N1")
    @Tag("N4")
    @DisplayName(
            "N1 N4 thirty late cases are one mail, the worst first, without the closed and the moved one; a repeat is the same mail, and each row shows both attempts; the dates to come are attached")
    void thirty_late_cases_are_one_mail() throws Exception {
        World world = new World("Region Stockholm", "Thirty AB");
        Person manager = world.managerNamed("Manager", "sv");
        Person other = world.managerNamed("Other manager", "nb");
        Settings.swedishOfficeHours(world);
        Settings.wish(world, manager, "DAILY");
        Settings.put(
                        world,
                        "/people/" + other.id() + "/sending-wish",
                        Map.of(
                                "usual",
                                "WEEKLY",
                                "byKind",
                                List.of(Map.of("factType", "deadline-approaching", "pace", "IMMEDIATE"))))
                .statusCode(200);
        try (MovedClock clock = new MovedClock("2026-12-01T10:00:00Z")) {
            List<Case> cases = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                Case late = world.newCase("NC-2026-%04d".formatted(i));
                LocalDate due = LocalDate.of(2026, 11, 30).minusDays(i);
                late.deadline(
                        "plan-overdue",
                        "PLAN",
                        1,
                        0,
                        due.toString(),
                        due.plusDays(1).toString());
                cases.add(late);
            }
            Case soon = world.newCase("NC-2026-SOON");
            soon.deadline("deadline-approaching", "CORRECTION", 1, -7, "2026-12-08", null);
            Case seriousSoon = world.newCase("NC-2026-SERIOUS").serious();
            seriousSoon.deadline("deadline-approaching", "CORRECTION", 1, -14, "2026-12-15", null);
            await().atMost(World.SOON)
                    .until(() -> Rows.count(
                                    "select count(*) from delivery where authority = ? and channel = 'MAIL'",
                                    world.authority)
                            == 68);
            cases.get(3).tell("non-compliance-closed", "CLOSED");
            cases.get(4).adjusted("PLAN", 2, "2026-11-26", "2027-01-15");
            await().atMost(World.SOON)
                    .until(() -> world.deliveries("status=CANCELLED")
                                    .getList("items")
                                    .size()
                            == 4);
            // Who wants single kinds at once gets them so.
            await().atMost(World.SOON).until(() -> MailServer.to(other.email()).size() == 2);

            MailServer.stop();
            try {
                clock.to("2026-12-02T07:00:01Z");
                await().atMost(World.SOON)
                        .until(() -> Rows.count(
                                        "select count(*) from delivery d join delivery_attempt a on a.delivery_id = d.id"
                                                + " where d.target = ? and d.lease is null and a.outcome = 'CONNECTION_FAILED'",
                                        manager.id())
                                == 32);
            } finally {
                MailServer.start();
            }
            clock.to("2026-12-02T07:00:12Z");

            String mine = "target=" + manager.id();
            await().atMost(World.SOON)
                    .until(() -> world.deliveries(mine + "&status=DELIVERED")
                                    .getList("items")
                                    .size()
                            == 32);
            List<MimeMessage> mails = MailServer.to(manager.email());
            assertEquals(1, mails.size());
            MimeMessage digest = mails.get(0);
            assertEquals("30 försenade ärenden", digest.getSubject());
            String text = MailServer.plain(digest);
            List<String> order = new ArrayList<>();
            order.add("NC-2026-SERIOUS");
            for (int i = 31; i >= 0; i--) {
                if (i != 3 && i != 4) {
                    order.add("NC-2026-%04d".formatted(i));
                }
            }
            order.add("NC-2026-SOON");
            assertEquals(
                    order,
                    Pattern.compile("NC-2026-\\w+")
                            .matcher(text)
                            .results()
                            .map(MatchResult::group)
                            .toList());
            assertEquals(32, text.split("Öppna ärendet: https://cases.example.org/non-compliances/", -1).length - 1);

            // The dates that are still to come, each once, for the calendar.
            Calendar dates = new CalendarBuilder().build(new StringReader(MailServer.part(digest, "text/calendar")));
            assertTrue(dates.validate().getEntries().isEmpty(), String.valueOf(dates.validate()));
            assertEquals(
                    Map.of(soon.id + "-correction", "20261208", seriousSoon.id + "-correction", "20261215"),
                    dates.<VEvent>getComponents("VEVENT").stream()
                            .collect(Collectors.toMap(
                                    event -> event.getUid().orElseThrow().getValue(),
                                    event -> event.getProperty("DTSTART")
                                            .orElseThrow()
                                            .getValue())));
            assertNull(digest.getHeader("List-Unsubscribe"));

            JsonPath rows = world.deliveries(mine + "&status=DELIVERED");
            Set<String> digests = Set.copyOf(rows.getList("items.digestId"));
            assertEquals(1, digests.size());
            assertTrue(digest.getMessageID().startsWith("<" + digests.iterator().next() + "@"));
            assertEquals(Set.of(2), Set.copyOf(rows.getList("items.attempts")));
            assertEquals(
                    List.of("CONNECTION_FAILED", "ACCEPTED"),
                    delivery(world, rows.getString("items[0].id")).getList("log.outcome"));
            assertEquals(
                    Set.of("2026-12-02T07:00"),
                    rows.<String>getList("items.deliveredAt").stream()
                            .map(at -> at.substring(0, 16))
                            .collect(Collectors.toSet()));
            // The other manager's are still waiting for Monday, all for the same moment.
            JsonPath weekly = world.deliveries("target=" + other.id() + "&status=PENDING");
            assertEquals(Set.of("2026-12-07T07:00:00Z"), Set.copyOf(weekly.getList("items.nextAttemptAt")));
            assertEquals(30, weekly.getList("items").size());
        }
    }

    @Test
    @DisplayName("N1 a mail that could not be handed over at the end of the day is not tried again at night")
    void a_retry_waits_for_the_morning() {
        World world = new World("Region Stockholm", "Evening AB");
        Person manager = world.managerNamed("Manager", "sv");
        Settings.swedishOfficeHours(world);
        try (MovedClock clock = new MovedClock("2026-12-01T16:56:00Z")) {
            MailServer.stop();
            try {
                world.newCase("NC-2026-0001").deadline("plan-overdue", "PLAN", 1, 0, "2026-11-30", "2026-12-01");
                await().atMost(World.SOON)
                        .until(() -> world.deliveries("status=PENDING")
                                .getList("items.attempts")
                                .equals(List.of(1)));
                // The second attempt is due after five seconds, the third five minutes later: then it is six o'clock.
                clock.to("2026-12-01T16:57:00Z");
                await().atMost(World.SOON)
                        .until(() -> world.deliveries("status=PENDING")
                                .getList("items.nextAttemptAt")
                                .equals(List.of("2026-12-02T06:00:00Z")));
                assertEquals(List.of(2), world.deliveries("").getList("items.attempts"));
            } finally {
                MailServer.start();
            }
            clock.to("2026-12-02T06:00:01Z");
            await().atMost(World.SOON)
                    .until(() -> MailServer.to(manager.email()).size() == 1);
        }
    }

    @Test
    @DisplayName("N4 when everything in a digest is settled before it leaves, there is no mail")
    void an_empty_digest_is_not_sent() {
        World world = new World("Region Stockholm", "Settled AB");
        Person manager = world.managerNamed("Manager", "sv");
        Settings.wish(world, manager, "WEEKLY");
        try (MovedClock clock = new MovedClock("2026-12-01T10:00:00Z")) {
            Case late = world.newCase("NC-2026-0001");
            late.deadline("plan-overdue", "PLAN", 1, 0, "2026-11-30", "2026-12-01");
            await().atMost(World.SOON)
                    .until(() ->
                            world.deliveries("status=PENDING").getList("items").size() == 1);
            late.tell("non-compliance-closed", "CLOSED");
            await().atMost(World.SOON)
                    .until(() -> world.deliveries("status=CANCELLED")
                                    .getList("items")
                                    .size()
                            == 1);
            Case next = world.newCase("NC-2026-0002").serious();
            clock.to("2026-12-07T07:00:01Z");
            next.deadline("plan-overdue", "PLAN", 1, 0, "2026-12-06", "2026-12-07");

            await().atMost(World.SOON)
                    .until(() -> !MailServer.to(manager.email()).isEmpty());

            assertEquals(1, MailServer.to(manager.email()).size());
            assertEquals(
                    List.of("NC-2026-0002"),
                    world.deliveries("status=DELIVERED").getList("items.caseReference"));
        }
    }
}
