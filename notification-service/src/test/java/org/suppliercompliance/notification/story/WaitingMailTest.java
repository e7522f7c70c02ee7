package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.story.World.Person;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("A mail that waits says the dates that count when it leaves")
class WaitingMailTest {
    private static final String OLD =
            "The corrective-action plan is due on 28 February 2027, the correction on 31 July 2027.";
    private static final String NEW =
            "The corrective-action plan is due on 15 March 2027, the correction on 31 July 2027.";

    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    private static void calendarSays(Case one, String clock, String date) {
        await().atMost(World.SOON)
                .until(() -> Rows.count(
                                "select count(*) from calendar_date where case_id = ? and clock = ? and due_on = ?",
                                one.id,
                                clock,
                                LocalDate.parse(date))
                        == 1);
    }

    @Test
    @Tag("N4")
    @Tag("N6")
    @DisplayName(
            "N4 N6 a date that is moved while a mail is gathered: it says the new one, and the one that was not moved; the webhook tells the fact as it was")
    void moved_while_it_is_gathered() throws Exception {
        World world = new World("Region Stockholm", "Gathered AB");
        Person contact = world.contactNamed("Contact", "en");
        Settings.wish(world, contact, "WEEKLY");
        try (MovedClock clock = new MovedClock("2026-12-01T10:00:00Z");
                Receiver receiver = new Receiver()) {
            receiver.answer(503);
            world.endpoint(receiver.url(), "non-compliance-communicated");
            Case moved = world.newCase("NC-MOVED");
            moved.communicated();
            calendarSays(moved, "PLAN", "2027-02-28");
            moved.adjusted("PLAN", 2, "2027-02-28", "2027-03-15");
            calendarSays(moved, "PLAN", "2027-03-15");
            world.newCase("NC-STANDS").communicated();
            await().atMost(World.SOON)
                    .until(() -> world.deliveries("channel=MAIL&status=PENDING")
                                            .getList("items")
                                            .size()
                                    == 3
                            && !receiver.about("NC-MOVED").isEmpty());
            receiver.answer(204);

            clock.to("2026-12-07T07:00:01Z");

            await().atMost(World.SOON)
                    .until(() -> MailServer.to(contact.email()).size() == 1
                            && world.deliveries("status=DELIVERED")
                                            .getList("items")
                                            .size()
                                    == 5);
            String text = MailServer.plain(MailServer.to(contact.email()).get(0));
            assertTrue(text.contains(NEW), text);
            assertEquals(1, text.split(OLD, -1).length - 1, "the other case's date stands: " + text);
            List<Receiver.Hook> told = receiver.about("NC-MOVED");
            assertTrue(told.get(told.size() - 1).body().contains("\"planDueOn\":\"2027-02-28\""));
        }
    }

    @Test
    @Tag("N4")
    @DisplayName("N4 a date that is moved while the mail server is away: the next attempt says the new one")
    void moved_while_it_is_tried_again() throws Exception {
        World world = new World("Region Stockholm", "Away AB");
        Person contact = world.contactNamed("Contact", "en");
        Case moved = world.newCase("NC-MOVED");
        MailServer.stop();
        try {
            moved.communicated();
            await().atMost(World.SOON)
                    .until(() -> Rows.count(
                                    "select count(*) from delivery where target = ? and attempts > 0 and lease is null",
                                    contact.id())
                            == 1);
            moved.adjusted("PLAN", 2, "2027-02-28", "2027-03-15");
            calendarSays(moved, "PLAN", "2027-03-15");
        } finally {
            MailServer.start();
        }
        await().atMost(World.SOON).until(() -> {
            // Nobody waits five minutes for an attempt that failed before the server was back.
            Rows.update(
                    "update delivery set next_attempt_at = clock_timestamp() where target = ? and status = 'PENDING' and lease is null"
                            + " and next_attempt_at > clock_timestamp()",
                    contact.id());
            return MailServer.to(contact.email()).stream()
                    .map(MailServer::subject)
                    .anyMatch(subject -> subject.startsWith("Non-compliance NC-MOVED"));
        });
        String text = MailServer.plain(MailServer.to(contact.email()).stream()
                .filter(mail -> MailServer.subject(mail).startsWith("Non-compliance NC-MOVED"))
                .findFirst()
                .orElseThrow());
        assertTrue(text.contains("due on 15 March 2027"), text);
        assertFalse(text.contains("28 February 2027"), text);
    }
}
