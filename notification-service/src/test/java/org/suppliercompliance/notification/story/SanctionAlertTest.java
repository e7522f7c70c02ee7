package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.internet.MimeMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.story.World.Person;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("N9: who is told of a sanction")
class SanctionAlertTest {
    private final UUID sanction = UUID.randomUUID();
    private final UUID caseId = UUID.randomUUID();
    private World world;
    private long version;

    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    private void tell(String fact, String trigger, String status, String... more) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", sanction.toString());
        data.put("reference", "SA-2027-00003");
        data.put("authority", world.authority);
        data.put("supplierId", world.supplier.toString());
        data.put("contractId", null);
        data.put("nonComplianceId", caseId.toString());
        data.put("trigger", trigger);
        data.put("kind", null);
        data.put("status", status);
        data.put("proposedOn", "2027-08-31");
        for (int i = 0; i < more.length; i += 2) {
            data.put(more[i], more[i + 1]);
        }
        Topics.send(
                "audits.v1",
                UUID.randomUUID(),
                "audit." + fact + ".v1",
                sanction.toString(),
                ++version,
                world.supplier.toString(),
                Json.text(data));
    }

    private static String text(MimeMessage mail) throws Exception {
        return MailServer.plain(mail);
    }

    @Test
    @DisplayName("N9, A27: a proposal goes to the manager, who has to decide, and not to the supplier")
    @Tag("N9")
    @Tag("A27")
    void a_proposal_goes_to_the_manager() throws Exception {
        world = new World("Region Stockholm", "Sent AB");
        Person manager = world.managerNamed("Åsa Öberg", "sv");
        Person contact = world.contactNamed("Contact", "sv");

        tell("sanction-proposed", "CORRECTION_OVERDUE", "PROPOSED");

        await().atMost(World.SOON).until(() -> MailServer.to(manager.email()).size() == 1);
        MimeMessage mail = MailServer.to(manager.email()).get(0);
        assertEquals("Beslut behövs: sanktion SA-2027-00003 mot Sent AB", mail.getSubject());
        String text = text(mail);
        assertTrue(text.contains("den sista påminnelsen har gått ut"), text);
        assertTrue(text.contains("Den föreslogs 31 augusti 2027."), text);
        assertTrue(text.contains("/audit/v1/sanctions/" + sanction), text);
        assertEquals(0, MailServer.to(contact.email()).size());
        Map<String, Object> alert = world.alerts("nonComplianceId=" + caseId).getMap("items[0]");
        assertEquals("sanction-proposed", alert.get("factType"));
        assertEquals(sanction.toString(), alert.get("sanctionId"));
        assertEquals("CORRECTION_OVERDUE", alert.get("matter"));
        world.supplierUser().get("/alerts").then().statusCode(200).body("items", empty());
    }

    @Test
    @DisplayName(
            "A26, A28, N9: what was decided and lifted goes to the supplier's contact, in words, and not to the manager")
    @Tag("A26")
    @Tag("A28")
    @Tag("N9")
    void a_decision_goes_to_the_supplier() throws Exception {
        world = new World("Oslo kommune", "Fjord IT AS");
        Person manager = world.managerNamed("Kari Nordmann", "nb");
        Person contact = world.contactNamed("Ola Hansen", "nb");

        tell("sanction-decided", "SERIOUS_BREACH", "DECIDED", "kind", "CALL_OFF_STOP", "decidedOn", "2027-09-15");
        tell(
                "sanction-lifted",
                "SERIOUS_BREACH",
                "LIFTED",
                "kind",
                "CALL_OFF_STOP",
                "decidedOn",
                "2027-09-15",
                "liftedOn",
                "2027-11-02");

        await().atMost(World.SOON).until(() -> MailServer.to(contact.email()).size() == 2);
        List<String> subjects = MailServer.to(contact.email()).stream()
                .map(SanctionAlertTest::subject)
                .sorted()
                .toList();
        assertEquals(List.of("Sanksjon SA-2027-00003 er opphevet", "Sanksjon SA-2027-00003: stans i avrop"), subjects);
        for (MimeMessage mail : MailServer.to(contact.email())) {
            assertTrue(text(mail).contains("mot Fjord IT AS: stans i avrop."), text(mail));
        }
        assertEquals(0, MailServer.to(manager.email()).size());
        world.supplierUser()
                .get("/alerts?factType=sanction-lifted")
                .then()
                .statusCode(200)
                .body("items.sanctionId", equalTo(List.of(sanction.toString())));
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("N9: a proposal that is settled before anybody was told of it is not told any more")
    @Tag("N9")
    void a_settled_proposal_is_not_told() {
        world = new World("Region Skåne", "Settled AB");
        tell("sanction-proposed", "SERIOUS_BREACH", "PROPOSED");
        await().atMost(World.SOON)
                .until(() -> world.alerts("unaddressed=true").getList("items").size() == 1);

        tell("sanction-declined", "SERIOUS_BREACH", "DECLINED");

        await().atMost(World.SOON)
                .until(() -> world.alerts("status=CANCELLED").getList("items").size() == 1);
        assertEquals(
                List.of("sanction-proposed"), world.alerts("status=CANCELLED").getList("items.factType"));
    }
}
