package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.story.World.Person;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("The audit service was restored to an hour ago")
class RestoredProducerTest {
    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    @Test
    @DisplayName(
            "FH5: a fact that is stated anew in the new epoch sends no second mail; a case that is unknown now is forgotten")
    void no_second_mail_and_no_case_that_is_not_there() {
        World world = new World("Region Stockholm", "Restored AB");
        Person contact = world.contactNamed("Contact", "en");
        Case kept = world.newCase("NC-KEPT");
        UUID told = kept.communicated();
        Case lost = world.newCase("NC-LOST");
        lost.communicated();
        await().atMost(World.SOON).until(() -> MailServer.to(contact.email()).size() == 2);
        await().atMost(World.SOON).until(() -> known(lost) == 1 && dates(lost) == 2);

        Topics.inEpoch(2, () -> {
            lost.restored(false);
            kept.restored(true);
            kept.communicatedAgain(told);
        });
        await().atMost(World.SOON).until(() -> known(lost) == 0 && dates(lost) == 0);
        await().atMost(World.SOON)
                .until(() -> Rows.count(
                                "select count(*) from inbox_aggregate where consumer = 'notification-alerts'"
                                        + " and subject = ? and epoch = 2 and version >= 1",
                                kept.id.toString())
                        == 1);
        // whatever a second mail would have been queued by is through when a later fact's mail is out
        Case later = world.newCase("NC-LATER");
        later.communicated();
        await().atMost(World.SOON).until(() -> MailServer.to(contact.email()).size() >= 3);
        assertEquals(3, MailServer.to(contact.email()).size());
        assertEquals(2, dates(kept));
    }

    @Test
    @DisplayName(
            "FH5: a date that was moved in the lost time stands again as it was: that it passed is told, and what was moved anew counts from there")
    void a_move_that_was_lost() {
        World world = new World("Region Stockholm", "Moved back AB");
        Person manager = world.managerNamed("Manager", "en");
        world.contactNamed("Contact", "en");
        Case moved = world.newCase("NC-MOVED");
        UUID told = moved.communicated();
        moved.adjusted("PLAN", 2, "2027-02-28", "2027-03-15");
        moved.adjusted("PLAN", 3, "2027-03-15", "2027-03-31");
        await().atMost(World.SOON).until(() -> planVersion(moved) == 3);

        Topics.inEpoch(2, () -> {
            moved.restored(true);
            moved.communicatedAgain(told);
            moved.planOverdue();
        });

        await().atMost(World.SOON).until(() -> MailServer.to(manager.email()).size() == 1);
        assertEquals(1, planVersion(moved));
        assertEquals(List.of(1), world.alerts("factType=plan-overdue").getList("items.deadlineVersion"));

        Topics.inEpoch(2, () -> {
            moved.adjusted("PLAN", 2, "2027-02-28", "2027-03-20");
            moved.deadline("deadline-reminder", "PLAN", 1, 7, "2027-02-28", "2027-03-01");
        });
        await().atMost(World.SOON)
                .until(() ->
                        Rows.count("select count(*) from fact where case_id = ? and outcome = 'SUPERSEDED'", moved.id)
                                == 1);
        assertEquals(2, planVersion(moved));
    }

    @Test
    @DisplayName(
            "FH5: a fact about a date that was lost, which comes after the restore as a dead letter may, tells nobody and takes back nothing about the date that counts")
    void a_fact_about_the_lost_date_comes_late() {
        World world = new World("Region Stockholm", "Late AB");
        Person manager = world.managerNamed("Manager", "en");
        world.contactNamed("Contact", "en");
        Case moved = world.newCase("NC-LATE");
        UUID told = moved.communicated();
        moved.adjusted("PLAN", 2, "2027-02-28", "2027-03-15");
        await().atMost(World.SOON).until(() -> planVersion(moved) == 2);
        Topics.inEpoch(2, () -> {
            moved.restored(true);
            moved.communicatedAgain(told);
            moved.planOverdue();
        });
        await().atMost(World.SOON).until(() -> MailServer.to(manager.email()).size() == 1);

        moved.deadline("plan-overdue", "PLAN", 2, 0, "2027-03-15", "2027-03-16");

        await().atMost(World.SOON)
                .until(() ->
                        Rows.count("select count(*) from fact where case_id = ? and outcome = 'SUPERSEDED'", moved.id)
                                == 1);
        assertEquals(1, planVersion(moved));
        assertEquals(List.of(1), world.alerts("factType=plan-overdue").getList("items.deadlineVersion"));
        assertEquals(List.of("RAISED"), world.alerts("factType=plan-overdue").getList("items.status"));
    }

    @Test
    @DisplayName(
            "FH5: nobody is sent to an audit that is unknown after the restore: what was not mailed of its sharing is taken back")
    void a_sharing_of_an_audit_that_is_not_there() {
        World owner = new World("Region Stockholm", "Shared AB");
        World member = new World("Region Skåne", "Other AB");
        Settings.wish(member, member.managerNamed("Weekly", "sv"), "WEEKLY");
        UUID lost = UUID.randomUUID();
        UUID kept = UUID.randomUUID();
        for (UUID audit : List.of(lost, kept)) {
            owner.sharing(
                    UUID.randomUUID(),
                    audit,
                    5,
                    "audit-shared",
                    "sharedWith",
                    List.of(member.authority),
                    "sharedOn",
                    "2027-03-01");
        }
        await().atMost(World.SOON)
                .until(() ->
                        member.deliveries("status=PENDING").getList("items").size() == 2);

        Topics.inEpoch(
                2,
                () -> Topics.send(
                        "audits.v1",
                        UUID.randomUUID(),
                        "audit.producer-restored.v1",
                        lost.toString(),
                        0,
                        owner.supplier.toString(),
                        "{\"cutOver\": \"2026-12-01T19:00:00Z\", \"known\": false}"));

        await().atMost(World.SOON)
                .until(() ->
                        member.deliveries("status=CANCELLED").getList("items").size() == 1);
        assertEquals(List.of("WITHDRAWN"), member.deliveries("status=CANCELLED").getList("items.reason"));
        assertEquals(1, member.deliveries("status=PENDING").getList("items").size());
    }

    @Test
    @DisplayName(
            "FH5: a case that was closed in the lost time alone is open again: its dates run, what is late is told, and what was told is mailed no second time")
    void a_closing_that_was_lost() {
        World world = new World("Region Stockholm", "Open again AB");
        Person contact = world.contactNamed("Contact", "en");
        Person manager = world.managerNamed("Manager", "en");
        Case open = world.newCase("NC-OPEN");
        UUID told = open.communicated();
        await().atMost(World.SOON).until(() -> MailServer.to(contact.email()).size() == 1 && dates(open) == 2);
        open.closed();
        await().atMost(World.SOON).until(() -> MailServer.to(contact.email()).size() == 2 && dates(open) == 0);
        assertEquals(1, inState(open, "CLOSED"));

        Topics.inEpoch(2, () -> {
            open.restored(true);
            open.communicatedAgain(told);
        });
        await().atMost(World.SOON).until(() -> inState(open, "COMMUNICATED") == 1 && dates(open) == 2);
        Topics.inEpoch(2, () -> open.planOverdue());

        await().atMost(World.SOON).until(() -> MailServer.to(manager.email()).size() == 1);
        assertEquals(List.of("RAISED"), world.alerts("factType=plan-overdue").getList("items.status"));
        // whatever a second mail would have been queued by is through when a later fact's mail is out
        world.newCase("NC-LATER").communicated();
        await().atMost(World.SOON).until(() -> MailServer.to(contact.email()).size() >= 3);
        assertEquals(3, MailServer.to(contact.email()).size());
        assertEquals(1, MailServer.to(manager.email()).size());
    }

    private static long inState(Case one, String status) {
        return Rows.count("select count(*) from known_case where id = ? and status = ?", one.id, status);
    }

    private static long planVersion(Case one) {
        return Rows.count("select coalesce(max(plan_version), 0) from known_case where id = ?", one.id);
    }

    private static long known(Case one) {
        return Rows.count("select count(*) from known_case where id = ?", one.id);
    }

    private static long dates(Case one) {
        return Rows.count("select count(*) from calendar_date where case_id = ? and running", one.id);
    }
}
