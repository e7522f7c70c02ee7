package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.story.World.Person;

/** What monitoring organisations and workers report is put before the supplier, and shared with others. */
@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("A report of others is told to the supplier it is put before, and to those it is shared with")
class ExternalReportAlertTest {
    private static final String CASES = "https://compliance.example.org/audit/v1/";

    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    @Test
    @Tag("N2")
    @DisplayName(
            "N2 a report that is put before the supplier is told to its contacts once, however often it is stated, and to nobody of the authority")
    void presented() throws Exception {
        World world = new World("Region Skåne", "Åkerö Data AB");
        World elsewhere = new World("Region Skåne", "Other AB");
        Person manager = world.managerNamed("Manager", "sv");
        Person contact = world.contactNamed("Contact", "en");
        Person stranger = elsewhere.contactNamed("Stranger", "en");
        UUID report = UUID.randomUUID();
        UUID event = UUID.randomUUID();
        for (int repeat = 0; repeat < 2; repeat++) {
            tell(world, event, "external-report-presented", report, 2, "presentedOn", "2027-02-03");
        }
        // Told after the repeat and taken in after it: by then the repeat has had its chance.
        tell(world, UUID.randomUUID(), "external-report-presented", UUID.randomUUID(), 2, "presentedOn", "2027-02-04");

        await().atMost(World.SOON).until(() -> MailServer.to(contact.email()).size() == 2);
        List<MimeMessage> mail = MailServer.to(contact.email()).stream()
                .filter(one -> contains(one, report))
                .toList();
        assertEquals(1, mail.size());
        assertEquals(
                "A report of others about Åkerö Data AB: ER-2027-00003",
                mail.get(0).getSubject());
        String text = MailServer.plain(mail.get(0));
        assertTrue(text.contains("That was on 3 February 2027."), text);
        assertTrue(text.contains(CASES + "external-reports/" + report), text);
        assertEquals(
                0,
                MailServer.to(manager.email()).size()
                        + MailServer.to(stranger.email()).size());
        world.supplierUser().get("/alerts").then().body("items", hasSize(2));
    }

    @Test
    @Tag("N5")
    @DisplayName(
            "N5 the managers of each authority that a report is shared with are told once; its owner, the supplier and a stranger are not")
    void shared() throws Exception {
        World owner = new World("Region Stockholm", "Shared AB");
        World first = new World("Region Skåne", "Other AB");
        World second = new World("Oslo kommune", "Other AS");
        Person sharer = owner.managerNamed("Sharer", "sv");
        Person contact = owner.contactNamed("Contact", "sv");
        Person swede = first.managerNamed("Swede", "sv");
        Person norwegian = second.managerNamed("Norwegian", "nb");
        UUID report = UUID.randomUUID();
        UUID event = UUID.randomUUID();
        for (int repeat = 0; repeat < 2; repeat++) {
            shared(owner, event, report, List.of(first.authority, second.authority));
        }
        shared(owner, UUID.randomUUID(), UUID.randomUUID(), List.of(first.authority));

        await().atMost(World.SOON)
                .until(() -> MailServer.to(swede.email()).size() == 2
                        && MailServer.to(norwegian.email()).size() == 1);
        MimeMessage mail = MailServer.to(norwegian.email()).get(0);
        assertEquals("Rapport ER-2027-00003 om Shared AB kan leses", mail.getSubject());
        String text = MailServer.plain(mail);
        assertTrue(
                text.contains("Region Stockholm, i nettverk med dere, har delt rapport ER-2027-00003 om Shared AB."),
                text);
        assertTrue(text.contains("Den ble delt 10. februar 2027."), text);
        assertTrue(text.contains(CASES + "shared-external-reports/" + report), text);
        owner.manager().get("/alerts").then().body("items", hasSize(0));
        owner.supplierUser().get("/alerts").then().body("items", hasSize(0));
        assertEquals(
                0,
                MailServer.to(sharer.email()).size()
                        + MailServer.to(contact.email()).size());
    }

    @Test
    @Tag("N5")
    @DisplayName(
            "N5 a report without a named supplier or day is told all the same; a sharing that ends takes back what did not leave yet")
    void shared_no_longer() {
        World owner = new World("Region Stockholm", "Withdrawn AB");
        World prompt = new World("Region Skåne", "Other AB");
        World weekly = new World("Oslo kommune", "Other AS");
        Person early = prompt.managerNamed("Early", "en");
        Settings.wish(weekly, weekly.managerNamed("Weekly", "nb"), "WEEKLY");
        UUID report = UUID.randomUUID();
        Topics.send(
                "audits.v1",
                UUID.randomUUID(),
                "audit.external-report-shared.v1",
                report.toString(),
                3,
                owner.supplier.toString(),
                Json.object(
                        "id",
                        report.toString(),
                        "authority",
                        owner.authority,
                        "sharedWith",
                        List.of(prompt.authority, weekly.authority)));
        await().atMost(World.SOON)
                .until(() -> MailServer.to(early.email()).size() == 1
                        && weekly.deliveries("status=PENDING").getList("items").size() == 1
                        && prompt.deliveries("status=DELIVERED")
                                        .getList("items")
                                        .size()
                                == 1);
        assertEquals(
                "Report without number can be read",
                MailServer.subject(MailServer.to(early.email()).get(0)));

        tell(owner, UUID.randomUUID(), "external-report-sharing-withdrawn", report, 4, "withdrawnOn", "2027-03-02");

        await().atMost(World.SOON)
                .until(() -> weekly.deliveries("status=CANCELLED")
                        .getList("items.reason")
                        .equals(List.of("WITHDRAWN")));
        prompt.manager().get("/alerts?status=RAISED").then().body("items", hasSize(1));
    }

    private static boolean contains(MimeMessage mail, UUID report) {
        try {
            return MailServer.plain(mail).contains(report.toString());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void shared(World owner, UUID event, UUID report, List<String> with) {
        tell(owner, event, "external-report-shared", report, 3, "sharedWith", with, "sharedOn", "2027-02-10");
    }

    private static void tell(World world, UUID event, String fact, UUID report, long version, Object... more) {
        List<Object> data = new ArrayList<>(List.of(
                "id",
                report.toString(),
                "reference",
                "ER-2027-00003",
                "authority",
                world.authority,
                "supplierId",
                world.supplier.toString()));
        data.addAll(List.of(more));
        Topics.send(
                "audits.v1",
                event,
                "audit." + fact + ".v1",
                report.toString(),
                version,
                world.supplier.toString(),
                Json.object(data.toArray()));
    }
}
