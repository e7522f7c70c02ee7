package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.story.World.Person;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("What an erased person had not read is told to who is there")
class ErasedBeforeReadTest {
    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    /** As if the person had been added an hour ago, which no sweep looks at any more. */
    private static Person anHourAgo(Person person) {
        Rows.update(
                "set session_replication_role = replica;"
                        + " update person set changed_at = clock_timestamp() - interval '1 hour' where id = ?",
                person.id());
        assertEquals(
                1,
                Rows.count(
                        "select count(*) from person where id = ? and changed_at < clock_timestamp() - interval '59 minutes'",
                        person.id()));
        return person;
    }

    private static void waiting(World world, int mails) {
        await().atMost(World.SOON)
                .until(() -> world.deliveries("status=PENDING").getList("items").size() == mails);
    }

    private static Person managerWithAWaitingMail(World world) {
        Person manager = world.managerNamed("First", "sv");
        Settings.wish(world, manager, "WEEKLY");
        world.newCase("NC-1").planOverdue();
        waiting(world, 1);
        return manager;
    }

    @Test
    @Tag("N6")
    @DisplayName("N6 a second manager, there for long and not told, is told what the erased one had not read")
    void a_manager_who_was_there_takes_over() {
        World world = new World("Region Stockholm", "Successor AB");
        Person first = managerWithAWaitingMail(world);
        Person second = anHourAgo(world.managerNamed("Second", "sv"));

        world.manager().delete("/people/" + first.id()).then().statusCode(204);

        await().atMost(World.SOON).until(() -> MailServer.to(second.email()).size() == 1);
        assertEquals(
                List.of("CANCELLED"), world.alerts("recipient=" + first.id()).getList("items.status"));
        assertEquals(List.of(), world.alerts("unaddressed=true").getList("items"));
    }

    @Test
    @Tag("N2")
    @DisplayName(
            "N2 a supplier erases its only contact: the one that the authority noted meanwhile is told, whom the supplier cannot see")
    void a_contact_who_was_there_takes_over() {
        World world = new World("Region Stockholm", "Two contacts AB");
        Person own = world.person(
                world.supplierUser(),
                Map.of("name", "Own", "email", "own" + world.supplier + "@example.org", "language", "sv"));
        String wish = "/people/" + own.id() + "/sending-wish";
        world.supplierUser()
                .contentType("application/json")
                .header("If-Match", world.supplierUser().get(wish).header("ETag"))
                .body(Map.of("usual", "WEEKLY", "byKind", List.of()))
                .put(wish)
                .then()
                .statusCode(200);
        world.newCase("NC-1").communicated();
        waiting(world, 1);
        Person noted = anHourAgo(world.contactNamed("Noted", "sv"));

        world.supplierUser().delete("/people/" + own.id()).then().statusCode(204);

        await().atMost(World.SOON).until(() -> MailServer.to(noted.email()).size() == 1);
        assertEquals(0, MailServer.to(own.email()).size());
    }

    @Test
    @Tag("N2")
    @DisplayName("N2 that a buyer asked and was told does not tell the supplier: its next contact is told")
    void a_wish_of_another_does_not_tell_the_supplier() {
        World world = new World("Region Stockholm", "Asked AB");
        Person buyer = Settings.holder(world, "buyer", "en");
        World.posting(world.manager())
                .body(Map.of("personId", buyer.id(), "factType", "non-compliance-communicated"))
                .post("/subscriptions")
                .then()
                .statusCode(201);
        Person contact = world.contactNamed("Contact", "sv");
        Settings.wish(world, contact, "WEEKLY");
        world.newCase("NC-1").communicated();
        await().atMost(World.SOON).until(() -> MailServer.to(buyer.email()).size() == 1);
        waiting(world, 1);

        world.manager().delete("/people/" + contact.id()).then().statusCode(204);

        assertEquals(List.of("NC-1"), world.alerts("unaddressed=true").getList("items.caseReference"));
        Person next = world.contactNamed("Next", "sv");
        await().atMost(World.SOON).until(() -> MailServer.to(next.email()).size() == 1);
        assertEquals(1, MailServer.to(buyer.email()).size());
    }

    @Test
    @Tag("N6")
    @DisplayName("N6 a mail that finds its reader erased, because neither had seen the other, goes to who is there")
    void a_mail_for_nobody_goes_to_somebody() {
        World world = new World("Region Stockholm", "Crossed AB");
        Person first = managerWithAWaitingMail(world);
        Person second = anHourAgo(world.managerNamed("Second", "sv"));
        // An erasure that did not see the alert, since it was not committed yet.
        Rows.update("delete from person where id = ?", first.id());

        Rows.update("update delivery set next_attempt_at = clock_timestamp() where target = ?", first.id());

        await().atMost(World.SOON).until(() -> MailServer.to(second.email()).size() == 1);
        assertEquals(
                List.of("RECIPIENT_ERASED"),
                world.deliveries("status=CANCELLED").getList("items.reason"));
        assertEquals(
                List.of("CANCELLED"), world.alerts("recipient=" + first.id()).getList("items.status"));
    }

    @Test
    @Tag("N10")
    @DisplayName("N10 news in the inbox of an erased manager are no mail for the next one; what was late is")
    void news_are_not_handed_on() {
        World author = new World("Region Skåne", "Any AB");
        World member = new World("Region Stockholm", "News AB");
        String network = World.network(author, member);
        Person first = member.managerNamed("First", "sv");
        Settings.wish(member, first, "WEEKLY");
        member.newCase("NC-1").planOverdue();
        World.posting(author.manager())
                .body(Map.of("network", network, "language", "en", "title", "Come and see", "text", "On Monday."))
                .post("/network-news")
                .then()
                .statusCode(201);
        waiting(member, 1);
        await().atMost(World.SOON)
                .until(() -> member.alerts("").getList("items").size() == 2);

        member.manager().delete("/people/" + first.id()).then().statusCode(204);

        assertEquals(List.of("plan-overdue"), member.alerts("unaddressed=true").getList("items.factType"));
        Person second = member.managerNamed("Second", "sv");
        await().atMost(World.SOON).until(() -> MailServer.to(second.email()).size() == 1);
        assertEquals(
                List.of("plan-overdue"),
                member.alerts("recipient=" + second.id()).getList("items.factType"));
    }
}
