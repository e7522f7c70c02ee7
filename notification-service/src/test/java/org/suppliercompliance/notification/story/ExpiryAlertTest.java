package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.story.World.Person;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("What proves something and ends is told to whose it is")
class ExpiryAlertTest {
    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    private static void send(String topic, UUID event, String type, UUID subject, Object... data) {
        Topics.send(topic, event, type, subject.toString(), 1, subject.toString(), Json.object(data));
    }

    private static MimeMessage theMail(Person person) {
        await().atMost(World.SOON).until(() -> !MailServer.to(person.email()).isEmpty());
        List<MimeMessage> mails = MailServer.to(person.email());
        assertEquals(1, mails.size());
        return mails.get(0);
    }

    @Test
    @DisplayName(
            "A document that ends is told to the supplier's own contacts and to the managers of those who buy from it, and to nobody else")
    void a_document_that_ends() throws Exception {
        World buyer = new World("Region Stockholm", "Papper AB");
        World other = new World("Oslo kommune", "Other AS");
        buyer.contract();
        Person contact = buyer.person(
                buyer.supplierUser(),
                Map.of(
                        "name",
                        "Contact",
                        "email",
                        "c" + UUID.randomUUID() + "@example.org",
                        "language",
                        "en",
                        "supplierId",
                        buyer.supplier.toString()));
        Person manager = buyer.managerNamed("Manager", "sv");
        Person stranger = other.managerNamed("Stranger", "sv");
        UUID document = UUID.randomUUID();
        send(
                "suppliers.v1",
                UUID.randomUUID(),
                "supplier.document-expiring.v1",
                document,
                "factKey",
                document + "/VALIDITY/1/-60",
                "documentId",
                document.toString(),
                "supplierId",
                buyer.supplier.toString(),
                "kind",
                "CERTIFICATE",
                "validUntil",
                "2029-01-31",
                "step",
                -60);
        assertEquals(
                "Valid until 31 January 2029: a certificate of Papper AB",
                theMail(contact).getSubject());
        assertEquals(
                "Gäller till 31 januari 2029: ett certifikat från Papper AB",
                theMail(manager).getSubject());
        buyer.supplierUser()
                .get("/alerts")
                .then()
                .body("items", hasSize(1))
                .body("items[0].authority", equalTo(null))
                .body("items[0].recipient", equalTo(contact.id().toString()));
        buyer.manager()
                .get("/alerts")
                .then()
                .body("items", hasSize(1))
                .body("items[0].authority", equalTo(buyer.authority));
        assertEquals(0, MailServer.to(stranger.email()).size());
    }

    @Test
    @DisplayName(
            "A proof that ends, and one that has ended, is told to the supplier and to whoever may see it: by name, and by network")
    void a_proof_that_ends() throws Exception {
        World shown = new World("Region Stockholm", "Bevis AB");
        World member = new World("Region Skåne", "Any AB");
        World stranger = new World("Oslo kommune", "Any AS");
        String network = World.network(member);
        Person contact = shown.person(
                shown.supplierUser(),
                Map.of(
                        "name",
                        "Contact",
                        "email",
                        "c" + UUID.randomUUID() + "@example.org",
                        "language",
                        "nb",
                        "supplierId",
                        shown.supplier.toString()));
        Person manager = shown.managerNamed("Manager", "sv");
        Person colleague = member.managerNamed("Colleague", "en");
        Person outsider = stranger.managerNamed("Outsider", "en");
        UUID proof = UUID.randomUUID();
        ends(proof, "evidence-expiring", -60, shown, network);
        assertEquals(
                "Bevis fra Bevis AB løper ut 14. januar 2029: ISO-45001",
                theMail(contact).getSubject());
        assertEquals(
                "Bevis från Bevis AB går ut 14 januari 2029: ISO-45001",
                theMail(manager).getSubject());
        assertEquals(
                "Proof of Bevis AB ends on 14 January 2029: ISO-45001",
                theMail(colleague).getSubject());
        ends(proof, "evidence-expired", 1, shown, network);
        await().atMost(World.SOON).until(() -> MailServer.to(colleague.email()).size() == 2);
        await().atMost(World.SOON).until(() -> MailServer.to(contact.email()).size() == 2);
        assertEquals(0, MailServer.to(outsider.email()).size());
        assertEquals(
                2,
                member.alerts("supplierId=" + shown.supplier).getList("items").size());
    }

    @Test
    @DisplayName("Evidence of an audit that ends is told to the managers of the authority, with the way to it")
    void evidence_of_an_audit_that_ends() throws Exception {
        World world = new World("Region Stockholm", "Underlag AB");
        Person manager = world.managerNamed("Manager", "sv");
        UUID evidence = UUID.randomUUID();
        expired(world, evidence);
        String text = MailServer.plain(theMail(manager));
        assertTrue(
                text.contains(
                        "Underlag till en granskning från Underlag AB av slaget tidrapporter, lönelistor och liknande gäller inte längre."),
                text);
        assertTrue(text.contains("/audit/v1/evidence/" + evidence), text);
        world.supplierUser().get("/alerts").then().body("items", hasSize(0));
    }

    @Test
    @DisplayName(
            "Evidence that was replaced or withdrawn is nobody's to renew: what was not sent of its end does not leave, and waits for nobody")
    void evidence_that_is_no_more() throws Exception {
        World world = new World("Region Stockholm", "Ersatt AB");
        UUID replaced = UUID.randomUUID();
        UUID withdrawn = UUID.randomUUID();
        UUID left = UUID.randomUUID();
        List.of(replaced, withdrawn, left).forEach(evidence -> expired(world, evidence));
        await().atMost(World.SOON)
                .until(() -> world.alerts("unaddressed=true").getList("items").size() == 3);

        changed(world, "evidence-added", UUID.randomUUID(), "replacesId", replaced.toString());
        changed(world, "evidence-withdrawn", withdrawn, "withdrawnOn", "2028-04-02");

        await().atMost(World.SOON)
                .until(() -> world.alerts("status=CANCELLED").getList("items").size() == 2);
        Person manager = world.managerNamed("At last", "sv");
        assertTrue(MailServer.plain(theMail(manager)).contains("/audit/v1/evidence/" + left));
        assertEquals(
                1, world.alerts("recipient=" + manager.id()).getList("items").size());
    }

    private static void changed(World world, String fact, UUID evidence, String member, String value) {
        Topics.send(
                "audits.v1",
                UUID.randomUUID(),
                "audit." + fact + ".v1",
                evidence.toString(),
                2,
                world.supplier.toString(),
                Json.object(
                        "id",
                        evidence.toString(),
                        "authority",
                        world.authority,
                        "supplierId",
                        world.supplier.toString(),
                        member,
                        value));
    }

    private static void expired(World world, UUID evidence) {
        send(
                "audits.v1",
                UUID.randomUUID(),
                "audit.evidence-expired.v1",
                evidence,
                "factKey",
                evidence + "/EXPIRY/0",
                "id",
                evidence.toString(),
                "authority",
                world.authority,
                "supplierId",
                world.supplier.toString(),
                "nonComplianceId",
                UUID.randomUUID().toString(),
                "kind",
                "RECORDS",
                "expiresOn",
                "2028-03-31",
                "step",
                0,
                "zone",
                "Europe/Stockholm");
    }

    private static void ends(UUID proof, String fact, int step, World shown, String network) {
        send(
                "criteria.v1",
                UUID.randomUUID(),
                "criteria." + fact + ".v1",
                proof,
                "factKey",
                proof + "/EXPIRY/1/" + step,
                "evidenceId",
                proof.toString(),
                "supplierId",
                shown.supplier.toString(),
                "kind",
                "ISO-45001",
                "authority",
                null,
                "authorities",
                List.of(shown.authority),
                "networks",
                List.of(network),
                "expiresOn",
                "2029-01-14",
                "step",
                step,
                "zone",
                "Europe/Stockholm");
    }
}
