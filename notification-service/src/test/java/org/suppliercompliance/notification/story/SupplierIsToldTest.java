package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestTokens;
import org.suppliercompliance.notification.story.World.Person;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("The supplier is told of each non-compliance, with the request for a plan")
class SupplierIsToldTest {
    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    @Test
    @DisplayName(
            "N2 a communicated non-compliance goes to the supplier's contact, with both dates, and to nobody of the authority")
    void the_contact_is_told_with_both_dates() throws Exception {
        World world = new World("Oslo kommune", "Fjord IT AS");
        Person manager = world.managerNamed("Kari Nordmann", "nb");
        Person contact = world.contactNamed("Ola Hansen", "nb");
        Case found = world.newCase("NC-2027-0002");

        found.communicated();

        await().atMost(World.SOON).until(() -> MailServer.to(contact.email()).size() == 1);
        MimeMessage mail = MailServer.to(contact.email()).get(0);
        assertEquals("Avvik NC-2027-0002: en tiltaksplan trengs", mail.getSubject());
        String text = MailServer.plain(mail);
        assertTrue(
                text.contains(
                        "Tiltaksplanen har frist 28. februar 2027, og avviket skal være rettet innen 31. juli 2027."),
                text);
        assertEquals(0, MailServer.to(manager.email()).size());

        world.supplierUser()
                .get("/alerts")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].recipient", equalTo(contact.id().toString()))
                .body("items[0].factType", equalTo("non-compliance-communicated"));
        World.as(TestTokens.supplierToken(UUID.randomUUID().toString()))
                .get("/alerts")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    @DisplayName("N2 N6 the supplier sees the alerts of its contacts only: what the managers are told is 404 for it")
    void the_supplier_does_not_see_what_managers_are_told() {
        World world = new World("Region Skåne", "Söder Data AB");
        world.managerNamed("Manager", "sv");
        world.contactNamed("Contact", "sv");
        Case late = world.newCase("NC-1");
        late.communicated();
        late.planOverdue();
        await().atMost(World.SOON).until(() -> world.alerts("").getList("items").size() == 2);

        String managers = world.alerts("factType=plan-overdue").getString("items[0].id");
        String contacts = world.alerts("factType=non-compliance-communicated").getString("items[0].id");

        world.supplierUser().get("/alerts").then().body("items.id", equalTo(java.util.List.of(contacts)));
        world.supplierUser().get("/alerts/" + contacts).then().statusCode(200);
        world.supplierUser().get("/alerts/" + managers).then().statusCode(404);
        world.supplierUser()
                .header("If-Match", "\"1\"")
                .post("/alerts/" + managers + "/acknowledgement")
                .then()
                .statusCode(404);
        world.supplierUser()
                .header("If-Match", "\"1\"")
                .post("/alerts/" + contacts + "/acknowledgement")
                .then()
                .statusCode(200)
                .body("status", equalTo("ACKNOWLEDGED"));
    }

    @Test
    @DisplayName(
            "N2 a contact that authority and supplier both noted gets one mail; contacts noted by another authority get none")
    void one_address_gets_one_mail() {
        World world = new World("Region A", "Twice AB");
        Person contact = world.contactNamed("Noted by the authority", "en");
        world.person(
                world.supplierUser(), Map.of("name", "Noted by itself", "email", contact.email(), "language", "en"));
        World other = new World("Region B", "Other AB");
        Person foreign = other.person(
                other.manager(),
                Map.of(
                        "name",
                        "B's own note",
                        "email",
                        "b" + UUID.randomUUID() + "@example.org",
                        "language",
                        "en",
                        "supplierId",
                        other.supplier.toString()));
        world.newCase("NC-1").communicated();

        await().atMost(World.SOON).until(() -> MailServer.to(contact.email()).size() == 1);
        assertEquals(1, world.alerts("").getList("items").size());
        assertEquals(0, MailServer.to(foreign.email()).size());
    }
}
