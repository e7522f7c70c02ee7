package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.story.World.Person;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("A fact that finds nobody is not lost")
class NobodyToTellTest {
    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    @Test
    @DisplayName("N1 N6 it waits, visible, and is told once as soon as a manager is in the address book")
    void it_waits_for_the_manager() {
        World world = new World("New authority", "Some AB");
        world.newCase("NC-1").planOverdue();
        await().atMost(World.SOON)
                .until(() -> world.alerts("unaddressed=true").getList("items").size() == 1);
        String waiting = world.alerts("unaddressed=true").getString("items[0].id");
        world.manager()
                .get("/alerts/" + waiting)
                .then()
                .statusCode(200)
                .body("recipient", nullValue())
                .body("status", equalTo("RAISED"));
        world.manager()
                .header("If-Match", "\"1\"")
                .post("/alerts/" + waiting + "/acknowledgement")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:notification:alert-unaddressed"));

        Person manager = world.managerNamed("At last", "en");

        await().atMost(World.SOON).until(() -> MailServer.to(manager.email()).size() == 1);
        assertEquals(List.of(manager.id().toString()), world.alerts("").getList("items.recipient"));
        assertEquals(List.of(), world.alerts("unaddressed=true").getList("items"));
    }

    @Test
    @DisplayName("N2 a communicated case waits for the supplier's own contact")
    void it_waits_for_the_contact() {
        World world = new World("New authority", "Some AB");
        world.managerNamed("Manager", "en");
        world.newCase("NC-1").communicated();
        await().atMost(World.SOON)
                .until(() -> world.alerts("unaddressed=true").getList("items").size() == 1);

        String address = "own" + world.supplier + "@example.org";
        world.person(world.supplierUser(), Map.of("name", "Own contact", "email", address, "language", "sv"));

        await().atMost(World.SOON).until(() -> MailServer.to(address).size() == 1);
        assertEquals(List.of(), world.alerts("unaddressed=true").getList("items"));
    }

    @Test
    @DisplayName(
            "N2 a contact who comes when the case is closed is asked for nothing any more, and hears that it is closed")
    void the_case_is_closed_meanwhile() {
        World world = new World("New authority", "Late AB");
        Case closed = world.newCase("NC-1");
        closed.communicated();
        closed.tell("non-compliance-closed", "CLOSED");
        await().atMost(World.SOON)
                .until(() -> world.alerts("status=CANCELLED").getList("items").size() == 2);

        String address = "late" + world.supplier + "@example.org";
        world.person(world.supplierUser(), Map.of("name", "Late contact", "email", address, "language", "en"));

        await().atMost(World.SOON)
                .until(() -> world.alerts("unaddressed=true&status=RAISED")
                        .getList("items")
                        .isEmpty());
        assertEquals(
                List.of("non-compliance-closed"), world.alerts("status=RAISED").getList("items.factType"));
        assertEquals(
                Set.of("non-compliance-communicated", "nobody-to-tell"),
                Set.copyOf(world.alerts("status=CANCELLED").getList("items.factType")));
    }

    @Test
    @Tag("N2")
    @DisplayName(
            "N2 the managers hear at once that nobody of the supplier could be told, once for each case; the contact who comes later is told, and they hear nothing more")
    void the_managers_hear_at_once() throws Exception {
        World world = new World("New authority", "Some AB");
        Person manager = world.managerNamed("Manager", "en");
        Case one = world.newCase("NC-1");
        one.communicated();
        one.communicated();
        world.newCase("NC-2").communicated();

        await().atMost(World.SOON).until(() -> MailServer.to(manager.email()).size() == 2);
        MimeMessage mail = MailServer.to(manager.email()).stream()
                .filter(told -> MailServer.subject(told).endsWith("NC-1"))
                .findFirst()
                .orElseThrow();
        assertEquals("Nobody of Some AB could be told of case NC-1", mail.getSubject());
        String text = MailServer.plain(mail);
        assertTrue(text.contains("the address book has no contact of Some AB. No mail about it has left."), text);
        assertTrue(text.contains("https://cases.example.org/non-compliances/" + one.id), text);
        await().atMost(World.SOON)
                .until(() -> world.alerts("unaddressed=true").getList("items").size() == 3);
        assertEquals(
                List.of(manager.id().toString(), manager.id().toString()),
                world.alerts("factType=nobody-to-tell").getList("items.recipient"));

        Person contact = world.contactNamed("At last", "en");

        await().atMost(World.SOON)
                .until(() -> MailServer.to(contact.email()).size() == 3
                        && world.deliveries("status=PENDING").getList("items").isEmpty());
        world.newCase("NC-3").communicated();
        await().atMost(World.SOON).until(() -> MailServer.to(contact.email()).size() == 4);
        assertEquals(2, MailServer.to(manager.email()).size());
        assertEquals(List.of(), world.alerts("unaddressed=true").getList("items"));
    }

    @Test
    @Tag("N2")
    @DisplayName(
            "N2 a manager who reads once a week, and has not read by the time a contact is there, is not told that there was none")
    void somebody_came_in_time() {
        World world = new World("New authority", "Some AB");
        Person manager = world.managerNamed("Manager", "en");
        Settings.wish(world, manager, "WEEKLY");
        world.newCase("NC-1").communicated();
        await().atMost(World.SOON)
                .until(() -> world.deliveries("status=PENDING")
                        .getList("items.factType")
                        .equals(List.of("nobody-to-tell")));

        Person contact = world.contactNamed("In time", "en");

        await().atMost(World.SOON)
                .until(() -> MailServer.to(contact.email()).size() == 1
                        && world.deliveries("status=CANCELLED")
                                .getList("items.target")
                                .equals(List.of(manager.id().toString())));
        assertEquals(
                List.of("CANCELLED"), world.alerts("factType=nobody-to-tell").getList("items.status"));
    }

    @Test
    @DisplayName("N1 a date that comes near falls back to the manager when the supplier has no contact")
    void the_manager_stands_in() {
        World world = new World("Region Stockholm", "No contact AB");
        Person manager = world.managerNamed("Manager", "en");
        world.newCase("NC-1").deadline("deadline-approaching", "PLAN", 1, -7, "2027-02-28", null);

        await().atMost(World.SOON).until(() -> MailServer.to(manager.email()).size() == 1);
        assertEquals(List.of(manager.id().toString()), world.alerts("").getList("items.recipient"));
        assertEquals(List.of(-7), world.alerts("").getList("items.step"));
    }

    @Test
    @DisplayName("N6 what an erased person had not read goes to who is added next")
    void an_erased_person_is_replaced() {
        World world = new World("Region Stockholm", "Erased AB");
        Person first = world.managerNamed("First", "en");
        MailServer.stop();
        Person second;
        try {
            world.newCase("NC-1").planOverdue();
            await().atMost(World.SOON)
                    .until(() -> world.deliveries("status=PENDING").getInt("items[0].attempts") >= 1);

            world.manager().delete("/people/" + first.id()).then().statusCode(204);

            assertEquals(
                    List.of("CANCELLED"),
                    world.alerts("recipient=" + first.id()).getList("items.status"));
            second = world.managerNamed("Second", "en");
        } finally {
            MailServer.start();
        }
        await().atMost(World.SOON).until(() -> MailServer.to(second.email()).size() == 1);
        assertEquals(0, MailServer.to(first.email()).size());
        await().atMost(World.SOON)
                .until(() -> world.deliveries("status=CANCELLED")
                        .getList("items.reason")
                        .equals(List.of("RECIPIENT_ERASED")));
    }

    @Test
    @Tag("N4")
    @Tag("N8")
    @DisplayName("N4 N8 who comes when the day of a meeting is past is not told that the meeting comes")
    void a_day_that_is_past_is_told_to_nobody() {
        World world = new World("New authority", "Some AB");
        Meetings.due(world, "2025-01-15");
        Meetings.due(world, "2037-12-15");
        await().atMost(World.SOON)
                .until(() -> world.alerts("unaddressed=true").getList("items").size() == 2);

        Person manager = world.managerNamed("At last", "en");

        await().atMost(World.SOON)
                .until(() -> MailServer.to(manager.email()).size() == 1
                        && world.alerts("unaddressed=true&status=RAISED")
                                .getList("items")
                                .isEmpty());
        assertEquals(List.of("2037-12-15"), world.alerts("status=RAISED").getList("items.dueOn"));
        assertEquals(List.of("2025-01-15"), world.alerts("status=CANCELLED").getList("items.dueOn"));
        assertEquals(1, MailServer.to(manager.email()).size());
    }
}
