package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.story.World.Person;

/** The managers of a network hear of a result that they can use. */
@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
class SharedAuditAlertTest {
    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    @Test
    @Tag("N5")
    @DisplayName(
            "N5: the managers of each authority that an audit is shared with are told once, in their language; its owner and a stranger are not")
    void members_are_told() throws Exception {
        World owner = new World("Region Stockholm", "Shared AB");
        World first = new World("Region Skåne", "Other AB");
        World second = new World("Oslo kommune", "Other AS");
        World stranger = new World("Elsewhere", "Other Ltd");
        Person sharer = owner.managerNamed("Sharer", "sv");
        Person swede = first.managerNamed("Swede", "sv");
        Person norwegian = second.managerNamed("Norwegian", "nb");
        Person outsider = stranger.managerNamed("Outsider", "en");
        UUID audit = UUID.randomUUID();
        UUID event = UUID.randomUUID();

        shared(owner, event, audit, 5, List.of(first.authority, second.authority));
        await().atMost(World.SOON)
                .until(() -> MailServer.to(swede.email()).size() == 1
                        && MailServer.to(norwegian.email()).size() == 1);
        assertEquals(
                "Revisjon AU-2027-00001 av Shared AB kan gjenbrukes",
                MailServer.to(norwegian.email()).get(0).getSubject());
        MimeMultipart parts =
                (MimeMultipart) MailServer.to(swede.email()).get(0).getContent();
        String text = String.valueOf(parts.getBodyPart(0).getContent());
        assertTrue(text.contains("Det delades 1 mars 2027."), text);
        assertTrue(text.contains("https://cases.example.org/shared-audits/" + audit), text);

        // A repeat, and then something that is told after it: nobody hears of the same twice.
        shared(owner, event, audit, 5, List.of(first.authority, second.authority));
        UUID next = UUID.randomUUID();
        shared(owner, UUID.randomUUID(), next, 5, List.of(first.authority));
        await().atMost(World.SOON).until(() -> MailServer.to(swede.email()).size() == 2);
        first.manager().get("/alerts").then().statusCode(200).body("items", hasSize(2));
        second.manager().get("/alerts").then().statusCode(200).body("items", hasSize(1));
        owner.manager().get("/alerts").then().statusCode(200).body("items", hasSize(0));
        owner.supplierUser().get("/alerts").then().statusCode(200).body("items", hasSize(0));
        assertEquals(
                0,
                MailServer.to(sharer.email()).size()
                        + MailServer.to(outsider.email()).size());
    }

    @Test
    @Tag("N5")
    @DisplayName(
            "N5: an audit that is shared again later is told anew, once for each sharing, to those who may read it then")
    void a_later_sharing_is_told_anew() {
        World owner = new World("Region Stockholm", "Again AB");
        World first = new World("Region Skåne", "Other AB");
        World second = new World("Oslo kommune", "Other AS");
        Person early = first.managerNamed("Early", "sv");
        Person late = second.managerNamed("Late", "nb");
        UUID audit = UUID.randomUUID();
        shared(owner, UUID.randomUUID(), audit, 5, List.of(first.authority));
        await().atMost(World.SOON).until(() -> MailServer.to(early.email()).size() == 1);

        UUID again = UUID.randomUUID();
        for (int repeat = 0; repeat < 2; repeat++) {
            shared(owner, again, audit, 7, List.of(first.authority, second.authority));
        }
        // Told after the repeat and taken in after it: by then the repeat has had its chance.
        shared(owner, UUID.randomUUID(), UUID.randomUUID(), 5, List.of(second.authority));

        await().atMost(World.SOON)
                .until(() -> MailServer.to(early.email()).size() == 2
                        && MailServer.to(late.email()).size() == 2);
        first.manager().get("/alerts").then().statusCode(200).body("items", hasSize(2));
        second.manager().get("/alerts").then().statusCode(200).body("items", hasSize(2));
    }

    @Test
    @Tag("N5")
    @DisplayName(
            "N5: a sharing that is withdrawn takes back the mails about it that did not leave yet; who was told before keeps the alert")
    void a_withdrawn_sharing_is_not_told() {
        World owner = new World("Region Stockholm", "Withdrawn AB");
        World first = new World("Region Skåne", "Other AB");
        World second = new World("Oslo kommune", "Other AS");
        Person prompt = first.managerNamed("Prompt", "sv");
        Settings.wish(second, second.managerNamed("Weekly", "nb"), "WEEKLY");
        UUID audit = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        shared(owner, UUID.randomUUID(), audit, 5, List.of(first.authority, second.authority));
        shared(owner, UUID.randomUUID(), other, 5, List.of(second.authority));
        await().atMost(World.SOON)
                .until(() -> MailServer.to(prompt.email()).size() == 1
                        && second.deliveries("status=PENDING").getList("items").size() == 2
                        && first.deliveries("status=DELIVERED").getList("items").size() == 1);

        owner.sharing(
                UUID.randomUUID(),
                audit,
                6,
                "audit-sharing-withdrawn",
                "networks",
                List.of("SKR"),
                "withdrawnOn",
                "2027-03-02");

        await().atMost(World.SOON)
                .until(() ->
                        second.deliveries("status=CANCELLED").getList("items").size() == 1);
        assertEquals(List.of("WITHDRAWN"), second.deliveries("status=CANCELLED").getList("items.reason"));
        assertEquals(1, second.deliveries("status=PENDING").getList("items").size());
        second.manager().get("/alerts?status=CANCELLED").then().statusCode(200).body("items", hasSize(1));
        first.manager().get("/alerts?status=RAISED").then().statusCode(200).body("items", hasSize(1));
    }

    private static void shared(World owner, UUID event, UUID audit, long version, List<String> with) {
        owner.sharing(event, audit, version, "audit-shared", "sharedWith", with, "sharedOn", "2027-03-01");
    }
}
