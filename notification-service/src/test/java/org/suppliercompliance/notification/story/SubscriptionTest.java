package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.story.World.Person;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("People subscribe to what they want to be told beside their part")
class SubscriptionTest {
    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    private static ValidatableResponse subscribe(World world, Object... body) {
        return World.posting(world.manager())
                .body(Json.object(body))
                .post("/subscriptions")
                .then();
    }

    private static Person buyer(World world, String name) {
        return world.person(
                world.manager(),
                java.util.Map.of(
                        "name",
                        name,
                        "email",
                        "b" + UUID.randomUUID() + "@example.org",
                        "language",
                        "sv",
                        "roles",
                        List.of("buyer")));
    }

    @Test
    @DisplayName("N6 a subscription counts by kind of fact, supplier and severity, and nobody is told twice")
    void only_what_was_asked_for_is_told_and_once() {
        World world = new World("Region Stockholm", "Subscribed AB");
        World elsewhere = new World("Oslo", "Elsewhere AS");
        Person manager = world.managerNamed("Manager", "sv");
        Person wide = buyer(world, "Wide");
        Person major = buyer(world, "Major");
        Person serious = buyer(world, "Serious");
        Person otherSupplier = buyer(world, "Other supplier");
        Person otherFact = buyer(world, "Other fact");
        Person ended = buyer(world, "Ended");
        for (Person one : List.of(manager, wide)) {
            subscribe(world, "personId", one.id(), "factType", "plan-overdue").statusCode(201);
        }
        subscribe(
                        world,
                        "personId",
                        major.id(),
                        "factType",
                        "plan-overdue",
                        "atLeast",
                        "MAJOR",
                        "supplierId",
                        world.supplier)
                .statusCode(201);
        subscribe(world, "personId", wide.id(), "factType", "plan-overdue", "atLeast", "MINOR")
                .statusCode(201);
        subscribe(world, "personId", serious.id(), "factType", "plan-overdue", "atLeast", "SERIOUS")
                .statusCode(201);
        subscribe(world, "personId", otherSupplier.id(), "factType", "plan-overdue", "supplierId", elsewhere.supplier)
                .statusCode(201);
        subscribe(world, "personId", otherFact.id(), "factType", "correction-overdue")
                .statusCode(201);
        String over = subscribe(world, "personId", ended.id(), "factType", "plan-overdue")
                .statusCode(201)
                .extract()
                .path("id");
        world.manager().delete("/subscriptions/" + over).then().statusCode(204);
        world.manager().get("/subscriptions/" + over).then().statusCode(404);

        world.newCase("NC-2027-0611").planOverdue();

        await().atMost(World.SOON)
                .until(() -> MailServer.to(major.email()).size() == 1
                        && MailServer.to(wide.email()).size() == 1
                        && MailServer.to(manager.email()).size() == 1);
        List<String> told = world.alerts("").getList("items.recipient");
        assertEquals(3, told.size());
        assertEquals(
                Set.of(manager.id().toString(), wide.id().toString(), major.id().toString()), Set.copyOf(told));
    }

    @Test
    @DisplayName(
            "A mail by wish says how to end the wish (RFC 8058), and who has that address ends it without a token, once; a mail by part says nothing of it")
    void a_mail_by_wish_can_be_ended() throws Exception {
        World world = new World("Region Stockholm", "Unsubscribed AB");
        Person manager = world.managerNamed("Manager", "sv");
        Person buyer = buyer(world, "Buyer");
        String id = subscribe(world, "personId", buyer.id(), "factType", "plan-overdue")
                .statusCode(201)
                .extract()
                .path("id");
        world.newCase("NC-1").planOverdue();
        await().atMost(World.SOON)
                .until(() -> MailServer.to(buyer.email()).size() == 1
                        && MailServer.to(manager.email()).size() == 1);
        assertNull(MailServer.to(manager.email()).get(0).getHeader("List-Unsubscribe"));
        MimeMessage mail = MailServer.to(buyer.email()).get(0);
        assertEquals("List-Unsubscribe=One-Click", mail.getHeader("List-Unsubscribe-Post", null));
        String address = mail.getHeader("List-Unsubscribe", null);
        String capability = address.substring(address.lastIndexOf('/') + 1, address.length() - 1);
        assertEquals(43, capability.length(), address);
        assertEquals(
                0, Rows.count("select count(*) from fact_subscription s where s::text like ?", "%" + capability + "%"));

        unsubscribe((capability.charAt(0) == 'x' ? "y" : "x") + capability.substring(1))
                .statusCode(404);
        world.manager().get("/subscriptions/" + id).then().statusCode(200);
        unsubscribe(capability).statusCode(204);
        world.manager().get("/subscriptions/" + id).then().statusCode(404);
        unsubscribe(capability).statusCode(404);
        world.newCase("NC-2").planOverdue();
        await().atMost(World.SOON).until(() -> MailServer.to(manager.email()).size() == 2);
        assertEquals(1, MailServer.to(buyer.email()).size());
    }

    @Test
    @DisplayName(
            "N4 a digest that came by wishes alone says how to end all of them, and one call does; one in which something came by part says nothing of it")
    void a_digest_by_wish_can_be_ended() throws Exception {
        World world = new World("Region Stockholm", "Digested AB");
        Person manager = world.managerNamed("Manager", "sv");
        Person buyer = buyer(world, "Buyer");
        for (Person one : List.of(manager, buyer)) {
            Settings.wish(world, one, "DAILY");
            subscribe(world, "personId", one.id(), "factType", "plan-overdue").statusCode(201);
            subscribe(world, "personId", one.id(), "factType", "non-compliance-closed")
                    .statusCode(201);
        }
        try (MovedClock clock = new MovedClock("2026-12-01T10:00:00Z")) {
            world.newCase("NC-1").planOverdue();
            world.newCase("NC-2").planOverdue();
            world.newCase("NC-3").tell("non-compliance-closed", "CLOSED");
            await().atMost(World.SOON)
                    .until(() -> world.deliveries("channel=MAIL&status=PENDING")
                                    .getList("items")
                                    .size()
                            == 6);
            clock.to("2026-12-02T07:00:01Z");
            await().atMost(World.SOON)
                    .until(() -> MailServer.to(buyer.email()).size() == 1
                            && MailServer.to(manager.email()).size() == 1);
        }
        assertNull(MailServer.to(manager.email()).get(0).getHeader("List-Unsubscribe"));
        MimeMessage mail = MailServer.to(buyer.email()).get(0);
        assertEquals("List-Unsubscribe=One-Click", mail.getHeader("List-Unsubscribe-Post", null));
        String address = mail.getHeader("List-Unsubscribe", null);
        String capabilities = address.substring(address.lastIndexOf('/') + 1, address.length() - 1);
        assertEquals(2 * 43 + 1, capabilities.length(), address);

        unsubscribe(capabilities).statusCode(204);

        world.manager()
                .get("/subscriptions?personId=" + buyer.id())
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        unsubscribe(capabilities).statusCode(404);
    }

    private static ValidatableResponse unsubscribe(String capability) {
        return RestAssured.given()
                .basePath("/notification/v1")
                .contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post("/unsubscriptions/" + capability)
                .then();
    }

    @Test
    void a_subscription_to_nothing_of_nobody_or_said_twice_is_a_clear_problem() {
        World world = new World("Region Uppsala", "Faulty AB");
        World foreign = new World("Oslo", "Foreign AS");
        Person buyer = buyer(world, "Buyer");
        Person contact = world.contactNamed("Contact", "sv");
        subscribe(world, "personId", buyer.id(), "factType", "moon-landed").statusCode(400);
        subscribe(world, "personId", buyer.id(), "factType", "plan-overdue", "atLeast", "AWFUL")
                .statusCode(400);
        for (Person wrong : List.of(contact, buyer(foreign, "Stranger"))) {
            subscribe(world, "personId", wrong.id(), "factType", "audit-planned", "supplierId", UUID.randomUUID())
                    .statusCode(422)
                    .body("errors.pointer", containsInAnyOrder("/factType", "/personId", "/supplierId"));
        }
        for (String type : List.of("plan-overdue", "webhook-endpoint-off")) {
            subscribe(world, "personId", buyer.id(), "factType", type, "category", "MOON")
                    .statusCode(422)
                    .body("errors.pointer.unique()", equalTo(List.of("/category")));
        }
        subscribe(world, "personId", buyer.id(), "factType", "network-news", "category", "moon")
                .statusCode(400);
        subscribe(world, "personId", buyer.id(), "factType", "network-news", "supplierId", world.supplier)
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/supplierId")));
        for (String type : List.of("report-overdue", "sanction-proposed", "audit-shared", "network-news")) {
            subscribe(world, "personId", buyer.id(), "factType", type, "atLeast", "MINOR")
                    .statusCode(422)
                    .body("errors.pointer", equalTo(List.of("/atLeast")));
        }
        World.network(world);
        for (int status : List.of(201, 409)) {
            subscribe(world, "personId", buyer.id(), "factType", "network-news", "category", "ICT")
                    .statusCode(status);
        }
        String category = world.manager().get("/subscriptions").path("items[0].id");
        world.manager().delete("/subscriptions/" + category).then().statusCode(204);
        subscribe(world, "personId", buyer.id(), "factType", "plan-overdue").statusCode(201);
        subscribe(world, "personId", buyer.id(), "factType", "plan-overdue")
                .statusCode(409)
                .body("type", endsWith("subscription-known"));
        world.manager()
                .get("/subscriptions?personId=" + buyer.id())
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].factType", equalTo("plan-overdue"));

        world.manager()
                .get("/people/" + buyer.id() + "/export")
                .then()
                .statusCode(200)
                .body("asked.factType", equalTo(List.of("plan-overdue")));

        world.manager().delete("/people/" + buyer.id()).then().statusCode(204);

        world.manager().get("/subscriptions").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    @DisplayName("N2 what the supplier is asked for is not asked of who follows it by wish")
    void a_wish_asks_for_nothing() throws Exception {
        World world = new World("Region Stockholm", "Asked AB");
        Person contact = world.contactNamed("Contact", "sv");
        Person buyer = buyer(world, "Buyer");
        subscribe(world, "personId", buyer.id(), "factType", "non-compliance-communicated")
                .statusCode(201);

        world.newCase("NC-1").communicated();

        await().atMost(World.SOON)
                .until(() -> MailServer.to(contact.email()).size() == 1
                        && MailServer.to(buyer.email()).size() == 1);
        String asked = MailServer.plain(MailServer.to(contact.email()).get(0));
        String told = MailServer.plain(MailServer.to(buyer.email()).get(0));
        assertTrue(asked.contains("Läs ärendet och lämna in en åtgärdsplan senast 28 februari 2027."), asked);
        assertFalse(told.contains("lämna in"), told);
        assertTrue(told.contains("Det som behöver göras ska göras av Asked AB."), told);
        assertTrue(told.contains("Åtgärdsplanen ska lämnas senast 28 februari 2027"), told);
    }
}
